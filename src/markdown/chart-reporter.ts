import type { Code } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { LineIndex } from '../source/line-index.ts';
import { referencesInFields } from '../source/references-in-fields.ts';
import type { Place } from '../text/place.ts';
import { report } from './report.ts';

/** Reports what is wrong with a chart, at a place of its YAML, with its field, and with the rule where it has one of its own. */
export type ChartReporter = (place: Place, message: string, field?: string, rule?: string) => void;

/** @param positionOf See `positionsIn`. */
export function chartReporter(file: VFile, positionOf: (place: Place) => Position): ChartReporter {
  return (place, message, field = '', rule = 'chart') => {
    report(file, positionOf(place), {
      rule,
      message: /[.?!]$/.test(message) ? message : `${message}.`,
      ...(field !== '' && { field }),
    });
  };
}

/**
 * Places of the YAML of a chart as positions in the file.
 *
 * @param firstLine The line of the file on which the YAML begins; places count from there too.
 */
export function positionsIn(node: Code, file: VFile, firstLine: number): (place: Place) => Position {
  const inFile = placer(node.value.split('\n'), String(file).split('\n'), firstLine);
  return ({ line, column, endLine = line, endColumn = column }) => ({
    start: inFile(line, column),
    end: inFile(endLine, endColumn),
  });
}

/** Reports character references in the YAML of a chart, whose fields are text as those of front matter are. */
export function reportReferences(
  { value }: Code,
  file: VFile,
  firstLine: number,
  positionOf: (place: Place) => Position,
): void {
  const lines = new LineIndex(value, firstLine);
  for (const { start, length, message, fix } of referencesInFields(value)) {
    report(file, positionOf(lines.place(start, start + length)), {
      rule: 'character-reference',
      severity: 'warning',
      message,
      ...(fix !== undefined && { mend: { written: value.slice(start, start + length), by: fix } }),
    });
  }
}

/** Places of the YAML as places of the file, in which it may stand indented in a list or quotation. */
function placer(lines: readonly string[], source: readonly string[], firstLine: number) {
  return (line: number, column: number) => {
    const length = lines[line - firstLine]?.length ?? 0;
    const written = source[line - 1] ?? '';
    return { line, column: column + (length === 0 ? 0 : Math.max(0, written.length - length)) };
  };
}
