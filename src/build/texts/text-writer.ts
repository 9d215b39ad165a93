import type { RenderedText } from './render-text.ts';
import type { KeptText } from './text.ts';
import { PackWriter } from './text-packs.ts';

/** Keeps texts in a pack of its own, which is made with the first of them. */
export class TextWriter {
  readonly #folder: string;
  #pack: PackWriter | undefined;

  /** @param folder Of the packs. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A rendered text as it is kept; it can be read after the next `flush`.
   *
   * @param digest Of the file that it is of.
   */
  keep({ text, answers, facts }: RenderedText, digest: string): KeptText {
    this.#pack ??= new PackWriter(this.#folder);
    return { digest, answers, facts, place: this.#pack.add(text) };
  }

  /** @throws When the disk is full. */
  flush(): void {
    this.#pack?.flush();
  }
}
