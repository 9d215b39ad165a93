import { misreadText } from '../text/misread-text.ts';
import type { Place } from '../text/place.ts';
import type { Finding, Fix } from './finding.ts';
import { LineIndex } from './line-index.ts';
import { markdownInFields } from './markdown-in-fields.ts';
import { mayEncodeWords, mixedWords } from './mixed-words.ts';
import { firstTold } from './most-told.ts';
import { referencesInFields } from './references-in-fields.ts';
import type { SourceText } from './source-text.ts';
import { unseenCharacters } from './unseen-characters.ts';

/** Text without anything that could be wrong with it, as most English texts are: read at once. */
const PLAIN = /^[\t\n -~]*$/;

/**
 * What is wrong with the characters of a file: those that readers cannot see, or not as
 * they were meant, and words in letters of two scripts. Of fields and text alike, as they
 * are written; what YAML makes of escapes is looked at by its reader.
 */
export function textFindings(file: string, { yaml, yamlLine, body, bodyLine }: SourceText): Finding[] {
  return [
    ...findingsIn(file, yaml, yamlLine, 'line'),
    ...(body === '' ? [] : findingsIn(file, body, bodyLine, 'body')),
  ];
}

/** A part of a text, in code units, and what to tell of it. */
interface Told {
  start: number;
  length: number;
  message: string;
}

function* findingsIn(
  file: string,
  text: string,
  firstLine: number,
  where: 'line' | 'body',
): Generator<Finding> {
  let index: LineIndex | undefined;
  const about = (start: number, length: number) => {
    const place = (index ??= new LineIndex(text, firstLine)).place(start, start + length);
    const field = where === 'line' ? fieldAt(text, start) : undefined;
    return { file, ...place, ...(field !== undefined && { field }) };
  };
  const toldAs =
    (rule: string) =>
    ({ start, length, message }: Told): Finding => ({
      ...about(start, length),
      severity: 'warning',
      rule,
      message,
    });
  if (where === 'line') {
    yield* firstTold(referencesInFields(text), ({ start, length, message, fix }): Finding => {
      const place = about(start, length);
      const mended = fix !== undefined && { fix: fixed(place, fix) };
      return { ...place, severity: 'warning', rule: 'character-reference', message, ...mended };
    });
    yield* firstTold(markdownInFields(text), toldAs('markdown-in-field'));
  }
  if (PLAIN.test(text) && !mayEncodeWords(text)) return;
  for (const { start, length, message, severity, fix } of unseenCharacters(text, where, MOST_FINDINGS)) {
    const place = about(start, length);
    yield {
      ...place,
      severity,
      rule: 'unexpected-character',
      message,
      ...(fix !== undefined && isSafe(text, start, length, fix, where) && { fix: fixed(place, fix) }),
    };
  }
  const misread = misreadText(text);
  if (misread) {
    const { index: start, length, encoding, meant } = misread;
    yield {
      ...about(start, length),
      severity: 'warning',
      rule: 'unexpected-character',
      message: `Unexpected \`${text.slice(start, start + length)}\`, expected ${meant === undefined ? 'the text as it was written' : `probably \`${meant}\``}. A conversion took UTF-8 for ${encoding}, here and at every other letter beyond ASCII.`,
    };
  }
  yield* firstTold(mixedWords(text), toldAs('mixed-scripts'));
}

/**
 * Whether a character of a body may go without a look at what becomes of the text. Beside
 * a sign of Markdown it may be what keeps the sign one: `**Note:**\u200Btext`.
 */
function isSafe(text: string, start: number, length: number, replacement: string, where: 'line' | 'body') {
  if (where === 'line') return true;
  const around = text.slice(Math.max(0, start - 1), start) + text.slice(start + length, start + length + 1);
  return !replacement.includes('\n') && !/[*_~[\]()`|#>\n-]/.test(around);
}

function fixed({ line, column, endLine, endColumn }: Required<Place>, text: string): Fix {
  return { line, column, endLine, endColumn, text };
}

/** Findings for the characters of one text; a conversion that goes wrong does so everywhere. */
const MOST_FINDINGS = 200;

/** The name of the field whose line, or lines, an offset lies in; none in a comment, or where a name is itself at fault. */
function fieldAt(yaml: string, offset: number): string | undefined {
  const beginning = yaml.lastIndexOf('\n', offset - 1) + 1;
  const line = yaml.slice(beginning, beginning + 100);
  if (OTHER_BEGINNING.test(line) && !FIELD.test(line)) return undefined;
  for (let end = offset; end >= 0;) {
    const start = yaml.lastIndexOf('\n', end - 1) + 1;
    const [, name] = FIELD.exec(yaml.slice(start, start + 100)) ?? [];
    if (name !== undefined || start === 0) return name;
    end = start - 1;
  }
  return undefined;
}

const FIELD = /^([A-Za-z_][\w-]*):/;

/** A line at the margin that does not go on with a list, a quoted text or what stands in brackets above it. */
const OTHER_BEGINNING = /^[^\s\-\]}"']/;
