import type { z } from 'zod';
import { schemas, type Collection } from '../schema/kinds.ts';
import { remedy } from '../source/remedy.ts';
import { nearest } from '../text/nearest.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import type { Question } from './questions.ts';
import { SHELVES } from './shelves.ts';
import { slugOf } from './slug-of.ts';

/** A file that can be referred to, as an author looks for it. */
export interface Offered {
  slug: string;
  /** The name or title; the slug if there is none to be read. */
  name: string;
  /** Other names: translations and aliases. */
  also: readonly string[];
}

/** What can be referred to, by collection, in order of names. */
export type Offer = Readonly<Record<Collection, readonly Offered[]>>;

/**
 * Why an answer cannot stand in a new file; nothing if it can.
 *
 * @example
 * answerProblem('articles', region, 'tatarstann', offer);
 * // 'Unexpected region `tatarstann`, expected a file in content/regions/. Did you mean `tatarstan`?'
 */
export function answerProblem(
  collection: Collection,
  { field, answer }: Question,
  value: string | readonly string[],
  offer: Offer,
): string | undefined {
  if (answer.form === 'one' || answer.form === 'many') {
    for (const slug of [value].flat()) {
      const problem = unknownSlug(slug, answer.of, offer);
      if (problem !== undefined) return problem;
    }
  }
  const shape = schemas[collection].shape as Readonly<Record<string, z.ZodType>>;
  const parsed = shape[field]?.safeParse(value);
  if (parsed?.success === false) {
    const [issue] = parsed.error.issues;
    const expected = issue?.message ?? 'expected something else';
    const more =
      answer.form === 'word'
        ? hint(value, answer.of)
        : issue && remedy({ value, issue, path: [field], source: undefined }).hint;
    return `Unexpected ${shown(value)} for ${field}, ${expected}.${more ?? ''}`;
  }
  const [odd] = [value].flat().flatMap((text) => [...unexpectedCharacters(text, 'line')]);
  if (odd?.severity !== 'error') return undefined;
  return `Unexpected ${odd.name} in ${field}, expected text that readers see. ${odd.reason}`;
}

function unknownSlug(slug: string, collection: Collection, offer: Offer): string | undefined {
  const known = offer[collection];
  if (known.some((one) => one.slug === slug)) return undefined;
  const meant =
    known.find(({ name, also }) => [name, ...also].includes(slug))?.slug ??
    nearest(
      slug,
      known.map((one) => one.slug),
    ) ??
    nearest(
      slugOf(slug),
      known.map((one) => one.slug),
    );
  const { one } = SHELVES[collection];
  const advice =
    meant === undefined ? ` Make it first: npm run new -- ${one}` : ` Did you mean \`${meant}\`?`;
  return `Unexpected ${one} \`${slug}\`, expected a file in content/${collection}/.${advice}`;
}

function hint(value: string | readonly string[], words: readonly string[]): string {
  const guess = typeof value === 'string' ? nearest(value, words) : undefined;
  return guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
}

function shown(value: string | readonly string[]): string {
  const text = [value].flat().join(', ');
  if (text.trim() === '') return 'empty value';
  const characters = Array.from(text.replace(/\p{Cc}/gu, '\uFFFD'));
  return `\`${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}\``;
}
