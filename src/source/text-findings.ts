import { mixedScripts } from '../text/mixed-scripts.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import type { Finding } from './finding.ts';
import { LineIndex } from './line-index.ts';
import type { SourceText } from './source-text.ts';

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
  for (const { index: start, length, name, reason, severity, replacement } of unexpectedCharacters(
    text,
    where,
  )) {
    const place = about(start, length);
    yield {
      ...place,
      severity,
      rule: 'unexpected-character',
      message: `Unexpected ${name}, expected text that readers can see. ${reason}`,
      ...(replacement !== undefined && { fix: fixed(place, replacement) }),
    };
  }
  for (const { index: start, length, description, spelling } of mixedScripts(text)) {
    const expected = spelling === undefined ? 'letters of one script' : `\`${spelling}\``;
    yield {
      ...about(start, length),
      severity: 'warning',
      rule: 'mixed-scripts',
      message: `Unexpected mix of scripts: ${description}, expected ${expected}, or a hyphen between the parts.`,
    };
  }
}

function fixed(
  { line, column, endLine, endColumn }: Required<Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>>,
  text: string,
) {
  return { line, column, endLine, endColumn, text };
}

/** The name of the field whose line, or lines, an offset lies in. */
function fieldAt(yaml: string, offset: number): string | undefined {
  const lines = yaml.slice(0, offset + 1).split('\n');
  const line = lines.findLast((one) => FIELD.test(one));
  return line === undefined ? undefined : FIELD.exec(line)?.[1];
}

const FIELD = /^([A-Za-z_][\w-]*):/;
