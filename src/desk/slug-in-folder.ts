import type { Collection } from '../schema/kinds.ts';
import { yearOf } from './new-file.ts';
import type { Answers } from './questions.ts';
import type { Desk } from './read-desk.ts';
import { pathOf, SHELVES } from './shelves.ts';
import { freeSlug, slugOf } from './slug-of.ts';
import { slugProblem } from './slug-problem.ts';

/** Why a new file with these answers cannot have a slug; nothing if it can. */
export function slugInFolderProblem(
  collection: Collection,
  slug: string,
  answers: Answers,
  desk: Desk,
): string | undefined {
  const problem = slugProblem(collection, slug);
  if (problem !== undefined) return problem;
  const taken = takenProblem(collection, slug, answers, desk);
  return taken && `${taken} \`${freeSlug(slug, isFreeIn(collection, answers, desk))}\` is free.`;
}

/** The slug that a new file gets unless its author wants another; empty when its title or name gives none. */
export function proposedSlug(collection: Collection, answers: Answers, desk: Desk): string {
  const slug = slugOf(titleOf(answers));
  return slug === '' ? '' : freeSlug(slug, isFreeIn(collection, answers, desk));
}

/** The title or name, whichever a kind of file has. */
export function titleOf({ title, name }: Answers): string {
  return [title, name].find((value) => typeof value === 'string') ?? '';
}

function isFreeIn(collection: Collection, answers: Answers, desk: Desk): (slug: string) => boolean {
  return (slug) =>
    slugProblem(collection, slug) === undefined &&
    takenProblem(collection, slug, answers, desk) === undefined;
}

/** What has the name already, or will be led to from its address. */
function takenProblem(
  collection: Collection,
  slug: string,
  answers: Answers,
  desk: Desk,
): string | undefined {
  const path = pathIn(collection, slug, answers, desk);
  if (desk.taken.has(path.toLowerCase()))
    return `Unexpected slug \`${slug}\`, expected one that is free: \`content/${path}\` exists.`;
  const address = SHELVES[collection].address?.(idIn(collection, slug, answers, desk));
  return address && desk.addressProblem(address);
}

function pathIn(collection: Collection, slug: string, answers: Answers, desk: Desk): string {
  return pathOf(collection, idIn(collection, slug, answers, desk));
}

function idIn(collection: Collection, slug: string, answers: Answers, { timezone }: Desk): string {
  return collection === 'articles' ? `${yearOf(answers, timezone)}/${slug}` : slug;
}
