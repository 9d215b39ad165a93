import type { Place } from '../text/place.ts';

/** Where the lines of a text begin, to say places of it as editors do. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;
  readonly #firstLine: number;

  /** @param firstLine The line of the file on which `text` begins. */
  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#firstLine = firstLine;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
      this.#starts.push(end + 1);
  }

  /** The place of the code units from `from` up to `to`, of which the text may have fewer. */
  place(from: number, to: number): Required<Place> {
    const start = this.#position(from);
    const end = this.#position(Math.max(from, to));
    return { ...start, endLine: end.line, endColumn: end.column };
  }

  /** The line of a place, without its line end; empty where the text has none. */
  lineAt({ line }: Place): string {
    const index = line - this.#firstLine;
    const start = this.#starts[index];
    if (start === undefined) return '';
    const next = this.#starts[index + 1];
    return this.#text.slice(start, next === undefined ? undefined : next - 1);
  }

  #position(offset: number): { line: number; column: number } {
    const within = Math.min(offset, this.#text.length);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.#firstLine, column: within - (this.#starts[low] ?? 0) + 1 };
  }
}
