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
  /** Its longest word; as texts write it, since `plain` leaves letters and digits as they are. */
  word: string;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

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
  /** The longest first; equal ones in the order of the entities. */
  readonly #names: readonly Name[];
  /** The length of the shortest. */
  readonly #shortest: number;

  /** @param source The Markdown of all texts; names that cannot be in it are not looked for, and most articles list some. */
  constructor(entities: readonly NamedEntity[], source: string) {
    // With them Markdown writes a word otherwise than readers see it: `K\AMAZ`, `&#75;AMAZ`.
    const isAsSeen = !source.includes('\\') && !source.includes('&');
    this.#names = entities
      .flatMap(namesOf)
      .filter(({ word }) => !isAsSeen || source.includes(word))
      .sort((a, b) => b.text.length - a.text.length);
    this.#shortest = this.#names.at(-1)?.text.length ?? Infinity;
  }

  /** The entities of which a name may be found. */
  get slugs(): Set<string> {
    return new Set(this.#names.map(({ slug }) => slug));
  }

  /**
   * The names in a text, in order and apart from each other.
   *
   * @param wanted Entities; in a text with no name of any of them, which most are, nothing is looked for.
   */
  in(written: string, wanted: ReadonlySet<string>): Found[] {
    // Such as the end of the line between two blocks.
    if (written.length < this.#shortest || !this.#mayHoldAny(written, wanted)) return [];
    const text = plain(written);
    const standing = this.#names.flatMap((name) => placesOf(name, text));
    let end = 0;
    return standing
      .sort((a, b) => a.word - b.word)
      .filter((one) => {
        if (one.start < end) return false;
        end = one.end;
        return true;
      });
  }

  #mayHoldAny(written: string, wanted: ReadonlySet<string>): boolean {
    for (const name of this.#names) if (wanted.has(name.slug) && written.includes(name.word)) return true;
    return false;
  }
}

const known = new WeakMap<NamedEntity, readonly Name[]>();

/** The names of an entity that have a word; taken apart once, since many articles list the same entities. */
function namesOf(entity: NamedEntity): readonly Name[] {
  let names = known.get(entity);
  if (!names) known.set(entity, (names = entity.names.flatMap((name) => nameOf(entity.slug, name))));
  return names;
}

function nameOf(slug: string, name: string): Name[] {
  const text = plain(name.trim());
  const offset = text.search(WORD_CHARACTER);
  if (offset < 0) return [];
  const word = (text.match(WORDS) ?? []).reduce(
    (one, other) => (other.length > one.length ? other : one),
    '',
  );
  return [{ slug, text, offset, word }];
}

/** Where a name stands in a text as whole words, in order, and where the first of the words begins. */
function placesOf({ slug, text: name, offset }: Name, text: string): (Found & { word: number })[] {
  const places: (Found & { word: number })[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (opens(text, start) && closes(text, end)) places.push({ slug, start, end, word: start + offset });
  }
  return places;
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

const ALIKE = /[\n\t\u00A0\u202F’ʼ‘‐‑]/;
const ALL_ALIKE = new RegExp(ALIKE.source, 'g');

/** A text of the same length in which what is alike to readers is the same character. */
function plain(text: string): string {
  // Most texts have none of these, which is told sooner than they are replaced.
  if (!ALIKE.test(text)) return text;
  return text.replace(ALL_ALIKE, (character) => {
    if (/\s/.test(character)) return ' ';
    return /[‐‑]/.test(character) ? '-' : "'";
  });
}
