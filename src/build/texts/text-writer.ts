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
   * @param rendered Texts, each with the digest of the file that it is of.
   * @returns The same as they are kept, in their order.
   * @throws When the disk is full.
   */
  keep(rendered: readonly (RenderedText & { digest: string })[]): KeptText[] {
    if (rendered.length === 0) return [];
    this.#pack ??= new PackWriter(this.#folder);
    const places = this.#pack.write(rendered.map(({ text }) => text));
    return places.flatMap((place, index) => {
      const one = rendered[index];
      return one ? [{ digest: one.digest, answers: one.answers, facts: one.facts, place }] : [];
    });
  }
}
