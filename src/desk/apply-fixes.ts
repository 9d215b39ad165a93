import type { Fix } from '../source/finding.ts';

/**
 * A text with fixes applied to it. Line ends and a byte order mark stay as they are;
 * places count from the text as it was read, without them. Of fixes that overlap, the
 * first is taken: the next check finds what is left.
 *
 * @param raw The text as it is in the file.
 */
export function applyFixes(raw: string, fixes: readonly Fix[]): string {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  // Reading composes letters; where that changes the text, places would not fit.
  if (raw.slice(mark) !== raw.slice(mark).normalize('NFC')) return applyFixes(raw.normalize('NFC'), fixes);
  const starts = [
    mark,
    ...Array.from(raw.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length),
  ];
  const lineEnd = /\r\n|\r|\n/.exec(raw)?.[0] ?? '\n';
  const offset = (line: number, column: number) => (starts[line - 1] ?? raw.length) + column - 1;
  const edits = fixes
    .map(({ line, column, endLine, endColumn, text }) => ({
      start: offset(line, column),
      end: offset(endLine, endColumn),
      text: text.replaceAll('\n', lineEnd),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    if (start < done) continue;
    result += raw.slice(done, start) + text;
    done = end;
  }
  return result + raw.slice(done);
}
