import type { Place } from './place.ts';

/**
 * Where `words` stand within a place of a text: when they stand there once, and there is
 * no doubt; otherwise nothing.
 */
export function placeWithin(text: string, place: Place, words: string): Required<Place> | undefined {
  const { line, column, endLine = line, endColumn = Infinity } = place;
  const lines = text.split('\n', endLine);
  let found: Required<Place> | undefined;
  for (let number = line; number <= endLine; number++) {
    const written = (lines[number - 1] ?? '').slice(0, number === endLine ? endColumn - 1 : undefined);
    let start = written.indexOf(words, number === line ? column - 1 : 0);
    for (; start >= 0; start = written.indexOf(words, start + 1)) {
      if (found) return undefined;
      found = { line: number, column: start + 1, endLine: number, endColumn: start + words.length + 1 };
    }
  }
  return found;
}
