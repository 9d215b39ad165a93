import type { Finding } from './finding.ts';
import type { SourceText } from './source-text.ts';

const FIELD = /^[A-Za-z_][\w-]*:(?:\s|$)/;
/** What may begin a line of YAML at its first column, besides a field. */
const OF_YAML = /^(?:$|[-\]}?%"']|#)/;

/**
 * A Markdown file whose front matter lacks its last line, so that a rule further down in the
 * text closes it: what should have been said of it, and its parts as they were meant.
 *
 * @returns Nothing when every line of the front matter may be one.
 */
export function textAmongFields(
  file: string,
  { yaml, yamlLine, body }: SourceText,
): { finding: Finding; text: SourceText } | undefined {
  const lines = yaml.split('\n');
  const first = firstOfText(lines);
  if (first === undefined) return undefined;
  const line = yamlLine + first;
  const closing = yamlLine + lines.length;
  const message = `Unexpected text among the fields, expected a line of exactly \`---\` above it: so far the one in line ${closing} ends them.`;
  const finding: Finding = {
    file,
    severity: 'error',
    rule: 'front-matter',
    message,
    line,
    column: 1,
    endLine: line,
    endColumn: (lines[first]?.length ?? 0) + 1,
  };
  const text = {
    yaml: lines.slice(0, first).join('\n'),
    yamlLine,
    body: [...lines.slice(first), '---', body].join('\n'),
    bodyLine: line,
  };
  return { finding, text };
}

/** Which of some lines of fields begins a text, where one does below an empty line or a heading. */
export function firstOfText(lines: readonly string[]): number | undefined {
  const prose = lines.findIndex(
    (line, index) => index > 1 && /^(?:\s*$|#)/.test(lines[index - 1] ?? '') && isProse(line),
  );
  if (prose < 0 || !lines.slice(0, prose).some((line) => FIELD.test(line))) return undefined;
  // A heading above it looks like a comment of YAML.
  const last = lines.findLastIndex(
    (line, index) => index < prose && (FIELD.test(line) || /^[ -]/.test(line)),
  );
  return lines.findIndex((line, index) => index > last && line.trim() !== '');
}

function isProse(line: string): boolean {
  return !/^\s/.test(line) && !OF_YAML.test(line) && !FIELD.test(line);
}
