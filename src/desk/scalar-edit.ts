import { parse } from 'yaml';
import type { FieldPath } from '../source/finding.ts';
import type { YamlData } from '../source/yaml.ts';
import type { Edit } from '../text/edit.ts';
import type { Place } from '../text/place.ts';
import type { Part } from './content-file.ts';

/**
 * Replaces the value of a field, in the part of a file that holds its fields. Its
 * quotation marks and everything around it stay; where `after` could be read as a
 * number or truth value, it gets quotation marks.
 *
 * @param yaml The part as it is read.
 * @param after A slug, or an address without spaces.
 */
export function scalarEdit(
  { text, firstLine }: Part,
  yaml: YamlData,
  path: FieldPath,
  before: string,
  after: string,
): Edit {
  const { start, end } = span(yaml, path, text, firstLine);
  const written = text.slice(start, end);
  const at = written.indexOf(before);
  const isPlain = written === before;
  if (at < 0 || isPlain) return { start, end, text: scalar(after) };
  return { start: start + at, end: start + at + before.length, text: after };
}

/** A slug or address as a value of YAML. */
export function scalar(value: string): string {
  return parse(value, { version: '1.2', schema: 'core' }) === value ? value : JSON.stringify(value);
}

function span(yaml: YamlData, path: FieldPath, text: string, firstLine: number) {
  const { line, column, endLine = line, endColumn = column } = yaml.placeOf(path);
  return {
    start: offsetAt(text, { line: line - firstLine + 1, column }),
    end: offsetAt(text, { line: endLine - firstLine + 1, column: endColumn }),
  };
}

/** Where a place of a text, which begins on line 1, is in it. */
export function offsetAt(text: string, { line, column }: Place): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
