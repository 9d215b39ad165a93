import type { NamedEntity } from './markdown-context.ts';

/** A name of an entity found in a text, in UTF-16 code units. */
export interface Found {
  slug: string;
  start: number;
  end: number;
}

interface Name {
  slug: string;
  /** As `plain` writes it. */
  text: string;
  /** Where the first word begins, since a name may begin with something else. */
  offset: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds names in texts, from the left, the longest where several begin.
 *
 * Names match as whole words, with their capitals: `Kama` is not found in `Kamaz`, nor
 * `kamaz` for `KAMAZ`; other spellings are aliases. `KAMAZ’s` holds the name, and so does
 * `Tatarstan-based`; `Ak-Bars` does not hold `Bars`, nor `Airbus-320` `Airbus`, since a
 * hyphen beside a capital or digit makes another name. An apostrophe inside a word is a
 * letter, as in `O’Neill`. Kinds of spaces, apostrophes and hyphens are alike.
 */
export class NameFinder {
  /** Names by the code unit that their first word begins with, the longest first; equal names in the order of the entities. */
  readonly #byBeginning = new Map<number, Name[]>();
  /** The code units that first words begin with: most words of a text begin with none of them. */
  readonly #beginnings = new CodeUnits();

  constructor(entities: readonly NamedEntity[]) {
    for (const { slug, names } of entities) {
      for (const name of names) this.#add(slug, plain(name.trim()));
    }
    for (const names of this.#byBeginning.values()) names.sort((a, b) => b.text.length - a.text.length);
  }

  #add(slug: string, text: string): void {
    const first = WORD.exec(text);
    if (!first) return;
    const beginning = text.charCodeAt(first.index);
    const names = this.#byBeginning.get(beginning);
    const name = { slug, text, offset: first.index };
    if (names) names.push(name);
    else this.#byBeginning.set(beginning, [name]);
    this.#beginnings.add(beginning);
  }

  /** The names in a text, in order and apart from each other. */
  in(written: string): Found[] {
    const text = plain(written);
    const all: Found[] = [];
    let end = 0;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (!this.#beginnings.has(unit)) continue;
      const name = this.#byBeginning
        .get(unit)
        ?.find((one) => index - one.offset >= end && stands(one, text, index));
      if (!name) continue;
      const start = index - name.offset;
      end = start + name.text.length;
      index = end - 1;
      all.push({ slug: name.slug, start, end });
    }
    return all;
  }
}

/** Code units below which most letters of most alphabets are. */
const USUAL = 0x600;

/** A set of code units that is quick to ask, once for each of a text. */
class CodeUnits {
  readonly #usual = new Uint8Array(USUAL);
  readonly #others = new Set<number>();

  add(unit: number): void {
    if (unit < USUAL) this.#usual[unit] = 1;
    else this.#others.add(unit);
  }

  has(unit: number): boolean {
    return unit < USUAL ? this.#usual[unit] === 1 : this.#others.has(unit);
  }
}

function stands({ text: name, offset }: Name, text: string, index: number): boolean {
  const start = index - offset;
  return (
    start >= 0 && text.startsWith(name, start) && opens(text, start) && closes(text, start + name.length)
  );
}

function opens(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === "'" || before === '-') return !WORD_CHARACTER.test(characterBefore(text, start - 1));
  return !WORD_CHARACTER.test(characterBefore(text, start));
}

function closes(text: string, end: number): boolean {
  const rest = text.slice(end, end + 4);
  if (rest.startsWith("'")) return /^'(?:s(?![\p{L}\p{M}\p{N}])|(?![\p{L}\p{M}\p{N}]))/u.test(rest);
  if (rest.startsWith('-')) return !/^-[\p{Lu}\p{N}]/u.test(rest);
  return !/^[\p{L}\p{M}\p{N}]/u.test(rest);
}

/** The character, whole even beyond the first 65,536, that ends at an index. */
function characterBefore(text: string, index: number): string {
  const last = text.charAt(index - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(index - 2, index) : last;
}

/** A text of the same length in which what is alike to readers is the same character. */
function plain(text: string): string {
  return text.replace(/[\n\t\u00A0\u202F’ʼ‘‐‑]/g, (character) => {
    if (/\s/.test(character)) return ' ';
    return /[‐‑]/.test(character) ? '-' : "'";
  });
}
