import { fold } from '../text/fold.ts';
import { romanise } from '../text/transliteration.ts';

/** How long a slug may be. */
const LONGEST = 80;

/**
 * The slug of a title or name: `Рөстәм Миңнеханов: a lot of plans` as
 * `rostam-minnekhanov-a-lot-of-plans`. What is too long is cut after a word.
 * Empty when no letter of the text has a Latin one.
 */
export function slugOf(text: string): string {
  const slug = fold(romanise(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return shortened(slug, LONGEST);
}

/**
 * The first of `slug`, `slug-2`, `slug-3`, … that is free.
 *
 * @param isFree Whether a slug may be given.
 */
export function freeSlug(slug: string, isFree: (slug: string) => boolean): string {
  if (isFree(slug)) return slug;
  let number = 2;
  const numbered = () => `${shortened(slug, LONGEST - `-${number}`.length)}-${number}`;
  while (!isFree(numbered())) number++;
  return numbered();
}

/** At most `longest` characters, cut between words unless the first one alone is longer. */
function shortened(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.lastIndexOf('-', longest);
  return slug.slice(0, cut > 0 ? cut : longest);
}
