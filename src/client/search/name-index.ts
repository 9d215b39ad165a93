import type { NameEntry, Names } from '../../search/format.ts';
import { foldedWords } from '../../text/fold.ts';
import { romanise, soundKey } from '../../text/transliteration.ts';

/** What has a page of its own and can be searched for by name, in the order in which equals are listed. */
export const NAME_KINDS = ['entity', 'region', 'series', 'author'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name that a query means. */
export interface NameMatch {
  kind: NameKind;
  entry: NameEntry;
  /** The name by which it was found, when it is not the main one. */
  by: string | undefined;
  /** How well, see `QUALITIES`. */
  quality: number;
}

/** How a query meets a name, worst first. */
const QUALITIES = [
  'nothing',
  /** Each word begins as a word of the query does: `Казанда` finds `Казан`. */
  'inflected',
  /** Each word of the query begins a word of the name, as it sounds. */
  'sounding parts',
  /** Each word of the query begins a word of the name. */
  'parts',
  /** The name begins with the query. */
  'beginning',
  /** It sounds as the name does. */
  'sounding whole',
  /** It is the name. */
  'whole',
] as const;
const rank = (quality: (typeof QUALITIES)[number]): number => QUALITIES.indexOf(quality);

/** A name or a role, prepared for comparing. */
interface Form {
  kind: NameKind;
  entry: NameEntry;
  text: string;
  isRole: boolean;
  folded: string;
  words: readonly string[];
  sounds: readonly string[];
}

/** Words shorter than this are not found by a longer one that begins with them. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** Finds names as readers type them: in part, in any order, in Latin or Cyrillic letters, with or without marks. */
export class NameIndex {
  readonly #forms: readonly Form[];
  #bySound: ReadonlyMap<string, string> | undefined;

  constructor(names: Names) {
    const lists: Record<NameKind, readonly NameEntry[]> = {
      entity: names.entities,
      region: names.regions,
      series: names.series,
      author: names.authors,
    };
    this.#forms = NAME_KINDS.flatMap((kind) =>
      lists[kind].flatMap((entry) => [
        ...[entry.name, ...entry.others].map((text) => formOf(kind, entry, text, false)),
        ...(entry.roles ?? []).map((text) => formOf(kind, entry, text, true)),
      ]),
    );
  }

  /** The names that a query means, best first, then those with more articles. */
  match(query: string): NameMatch[] {
    const words = foldedWords(query);
    if (words.length === 0) return [];
    const wanted = { folded: words.join(' '), words, sounds: words.map(soundKey) };
    const best = new Map<NameEntry, NameMatch>();
    for (const form of this.#forms) {
      const quality = qualityOf(form, wanted);
      if (quality <= (best.get(form.entry)?.quality ?? 0)) continue;
      const by = form.text === form.entry.name ? undefined : form.text;
      best.set(form.entry, { kind: form.kind, entry: form.entry, by, quality });
    }
    const matches = [...best.values()].sort(
      (a, b) => b.quality - a.quality || b.entry.articles - a.entry.articles,
    );
    return onlyBest(matches);
  }

  /** The word of a name that sounds like `word`, in Latin letters if there is one; a word that is not a name has none. */
  soundingLike(word: string): string | undefined {
    this.#bySound ??= wordsBySound(this.words());
    return this.#bySound.get(soundKey(word));
  }

  /** Every word of every name, as written, some more than once. */
  words(): string[] {
    return this.#forms
      .filter(({ isRole }) => !isRole)
      .flatMap(({ text }) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  }
}

function wordsBySound(words: readonly string[]): Map<string, string> {
  const isLatin = (word: string) => romanise(word) === word;
  const bySound = new Map<string, string>();
  for (const word of new Set(words)) {
    const key = soundKey(word);
    const known = bySound.get(key);
    if (known === undefined || (!isLatin(known) && isLatin(word))) bySound.set(key, word);
  }
  return bySound;
}

/** Parts that only sound alike, and inflected forms, are left out if anything better is found. */
function onlyBest(matches: readonly NameMatch[]): NameMatch[] {
  const best = matches[0]?.quality ?? 0;
  const least = [rank('parts'), rank('sounding parts')].find((quality) => best >= quality) ?? 0;
  return matches.filter(({ quality }) => quality >= least);
}

function formOf(kind: NameKind, entry: NameEntry, text: string, isRole: boolean): Form {
  const words = foldedWords(text);
  return { kind, entry, text, isRole, folded: words.join(' '), words, sounds: words.map(soundKey) };
}

type Wanted = Pick<Form, 'folded' | 'words' | 'sounds'>;

function qualityOf(form: Form, wanted: Wanted): number {
  if (form.isRole) return rank(eachBegins(wanted.words, form.words) ? 'parts' : 'nothing');
  if (form.folded === wanted.folded) return rank('whole');
  if (form.sounds.join(' ') === wanted.sounds.join(' ')) return rank('sounding whole');
  if (form.folded.startsWith(wanted.folded)) return rank('beginning');
  if (eachBegins(wanted.words, form.words)) return rank('parts');
  if (eachBegins(wanted.sounds, form.sounds)) return rank('sounding parts');
  const inflected = wanted.sounds.every((word) => form.sounds.some((stem) => isInflection(word, stem)));
  return inflected ? rank('inflected') : rank('nothing');
}

function eachBegins(beginnings: readonly string[], words: readonly string[]): boolean {
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

function isInflection(word: string, stem: string): boolean {
  const ending = word.length - stem.length;
  return stem.length >= SHORTEST_STEM && ending >= 0 && ending <= LONGEST_ENDING && word.startsWith(stem);
}
