import type { YAMLError } from 'yaml';
import type { Place } from '../text/place.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { fieldLine, shown, slipIn } from './yaml-slips.ts';

/**
 * What is wrong with a text that is no YAML, as an author should read it. One mistake
 * makes many errors of a parser; the first is told, and others only where the line
 * itself shows what was meant.
 */
export function explainYaml(errors: readonly YAMLError[], lines: LineIndex): YamlProblem[] {
  const told = new Set<number>();
  return errors.flatMap((error, index): YamlProblem[] => {
    const place = lines.place(...error.pos);
    const explained = slipNear(place, lines) ?? (index === 0 ? plainly(error, place, lines) : undefined);
    if (explained === undefined || told.has(explained.place.line)) return [];
    told.add(explained.place.line);
    return [explained];
  });
}

/**
 * A slip that shows in the line of an error, in one of the lines that the parser took
 * to belong to it, or, for what is never closed, in the nearest line above it.
 */
function slipNear(place: Place, lines: LineIndex): YamlProblem | undefined {
  for (let line = place.line; line <= (place.endLine ?? place.line); line++) {
    const slip = slipIn(lines.lineAt({ line, column: 1 }), line, false);
    if (slip) return slip;
  }
  return undefined;
}

function plainly(error: YAMLError, place: Place, lines: LineIndex): YamlProblem {
  if (/must end with|sufficiently indented|Missing closing/.test(error.message)) {
    for (let { line } = place; line > place.line - LINES_BACK; line--) {
      const opening = slipIn(lines.lineAt({ line, column: 1 }), line, true);
      if (opening) return atMargin(opening, lines) ?? opening;
    }
  }
  const shownSlip = listSign(place, lines) ?? indentation(error, place, lines);
  if (shownSlip) return shownSlip;
  const line = lines.lineAt(place);
  const field = fieldLine(line)?.name;
  const message = isLastRule(place, lines) ? LAST_RULE : byCode(error, line);
  return { place, message, ...(field !== undefined && { field }) };
}

/** A quoted text whose further lines stand at the margin, as other readers of YAML take it. */
function atMargin({ place, message, field }: YamlProblem, lines: LineIndex): YamlProblem | undefined {
  const mark = /closing quotation mark `(["'])`/.exec(message)?.[1];
  if (mark === undefined) return undefined;
  const next = place.line + 1;
  for (let line = next; line < next + LINES_BACK; line++) {
    const written = lines.lineAt({ line, column: 1 });
    if (written === '' || fieldLine(written)) return undefined;
    if (!written.trimEnd().endsWith(mark)) continue;
    const first = lines.lineAt({ line: next, column: 1 });
    if (/^\s/.test(first)) return undefined;
    return {
      place: { line: next, column: 1, endLine: next, endColumn: first.length + 1 },
      message: `Unexpected line at the margin inside the quoted text of \`${field ?? ''}\`, expected each further line indented by two spaces.`,
      ...(field !== undefined && { field }),
    };
  }
  return undefined;
}

const LAST_RULE =
  'Unexpected line `---` below the fields, expected none: only the fields of a Markdown file end with one. Leave it out.';

/** Front matter in a file that is YAML from its beginning to its end. */
function isLastRule({ line }: Place, lines: LineIndex): boolean {
  const [at, next, last] = [0, 1, 2].map((more) => lines.lineAt({ line: line + more, column: 1 }).trim());
  return at === '---' && next === '' && last === '';
}

/** `* one` and `• one` are the lists of Markdown and of word processors. */
function listSign({ line }: Place, lines: LineIndex): YamlProblem | undefined {
  const [, before = '', sign] = /^(\s*)([*•–—])\s/.exec(lines.lineAt({ line, column: 1 })) ?? [];
  if (sign === undefined) return undefined;
  const column = before.length + 1;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  const message = `Unexpected \`${sign}\` before an item of a list, expected a hyphen and a space: \`- \`.`;
  return { place, message, fix: { ...place, text: '-' } };
}

/** How far above an error a bracket or quotation mark without an end is looked for. */
const LINES_BACK = 40;

/** A field that stands deeper, or further left, than the field above it allows. */
function indentation(
  { code, message }: YAMLError,
  { line }: Place,
  lines: LineIndex,
): YamlProblem | undefined {
  const isDeeper = code === 'BLOCK_AS_IMPLICIT_KEY';
  if (!isDeeper && !message.endsWith('at node end')) return undefined;
  const at = isDeeper ? line + 1 : line;
  const field = fieldLine(lines.lineAt({ line: at, column: 1 }));
  if (!field || (isDeeper && field.indentation === 0)) return undefined;
  const { name, indentation: before } = field;
  const column = before + 1;
  return {
    place: { line: at, column, endLine: at, endColumn: column + name.length },
    message: `Unexpected indentation of \`${name}\`, expected the fields of one level directly below each other.`,
    field: name,
  };
}

function byCode({ code, message }: YAMLError, line: string): string {
  if (message.includes('call stack')) return 'Unexpected depth, expected at most 12 levels.';
  if (message.includes('unexpected ,') || message.includes('Unexpected ,'))
    return 'Unexpected `,`, expected a value before it.';
  if (message.includes('1024 chars'))
    return 'Unexpected line of more than 1,024 characters before its colon, expected the short name of a field.';
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'Unexpected second YAML document, expected one.';
    case 'TAB_AS_INDENT':
      return 'Unexpected tab, expected spaces for indentation.';
    case 'BAD_INDENT':
      return /must end with|sufficiently indented/.test(message)
        ? `Unexpected end of a list or mapping, expected a closing \`${message.includes(']') ? ']' : '}'}\`.`
        : 'Unexpected indentation, expected the fields of one level below each other.';
    case 'MULTILINE_IMPLICIT_KEY':
      return `Unexpected line \`${shown(line.trim())}\`, expected the name of a field, a colon and a space: \`name: value\`.`;
    case 'BAD_DQ_ESCAPE':
      return 'Unexpected `\\` between double quotation marks, expected `\\\\` for the character itself, or single quotation marks around the text.';
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? 'Unexpected end of a text, expected its closing quotation mark.'
        : `Unexpected line \`${shown(line.trim())}\`, expected \`name: value\`.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Unexpected `name: value` inside the value of another field, expected the value in quotation marks, or the fields of one level below each other.';
    default:
      return `Unexpected YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}. If the text holds \`: \` or \` #\`, or begins with a quotation mark, bracket, \`@\`, \`*\`, \`&\` or \`%\`, put the whole of it in quotation marks.`;
  }
}
