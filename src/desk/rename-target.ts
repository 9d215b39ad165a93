import { dayOrInstant } from '../schema/scalars.ts';
import type { Collection } from '../schema/kinds.ts';
import { dayOf } from '../text/dates.ts';
import { didYouMean } from '../text/nearest.ts';
import { blockedBy } from './blocked-by.ts';
import type { ContentFile } from './content-file.ts';
import type { ContentFolder } from './content-folder.ts';
import { formerOwner } from './former-owner.ts';
import { pathOf, SHELVES } from './shelves.ts';
import { slugProblem } from './slug-problem.ts';
import { withdrawal } from './taken-address.ts';

/** A file that gets another name. */
export interface Rename {
  collection: Collection;
  /** `kamaz`; of an article with its year: `2022/a-lot-of-plans`. */
  from: string;
  to: string;
}

/** Why a file cannot have the name that it is to get; nothing if it can. */
export function renameProblem(
  { collection, from, to }: Rename,
  files: readonly ContentFile[],
  { taken, withdrawn }: Pick<ContentFolder, 'taken' | 'withdrawn'>,
  timezone: string,
): string | undefined {
  const { address } = SHELVES[collection];
  const here = files.filter(({ kind }) => kind === collection);
  const file = here.find(({ id }) => id === from);
  if (!file)
    return unknownFile(
      collection,
      from,
      here.map(({ id }) => id),
    );
  const problem = nameProblem(collection, to);
  if (problem !== undefined) return problem;
  if (to === from) return `Unexpected new name \`${to}\`, expected another than the present one.`;
  if (taken.has(pathOf(collection, to).toLowerCase())) {
    return `Unexpected new name \`${to}\`, expected one that is free: \`content/${pathOf(collection, to)}\` exists.`;
  }
  const blocked = blockedBy(pathOf(collection, to), taken);
  if (blocked !== undefined) return blocked;
  if (address && withdrawn.has(address(to))) return withdrawal(address(to));
  const owner = address && formerOwner(address(to), files, file);
  if (owner) {
    return `Unexpected new name \`${to}\`, expected another: \`${address(to)}\` is a former address of \`content/${owner.path}\` and leads there.`;
  }
  return collection === 'articles' ? yearProblem(file, to, timezone) : undefined;
}

/** What is said of the name of a file that is not there. */
export function unknownFile(collection: Collection, name: string, ids: readonly string[]): string {
  return `Unexpected ${SHELVES[collection].one} \`${name}\`, expected a file \`content/${pathOf(collection, name)}\`.${didYouMean(name, ids)}`;
}

/** What is wrong with a name, wherever it is to be used. */
function nameProblem(collection: Collection, name: string): string | undefined {
  if (collection !== 'articles') return slugProblem(collection, name);
  const [year = '', slug, ...rest] = name.split('/');
  if (!/^\d{4}$/.test(year) || slug === undefined || rest.length > 0) {
    return `Unexpected name \`${name}\` of an article, expected its year and slug, such as \`2022/a-lot-of-plans\`.`;
  }
  return slugProblem('articles', slug);
}

/** An article lies in the folder of its year. */
function yearProblem(file: ContentFile, to: string, timezone: string): string | undefined {
  const { date } = (file.fields.data ?? {}) as { date?: unknown };
  const parsed = dayOrInstant.safeParse(date);
  if (!parsed.success) return undefined;
  const year = dayOf(parsed.data, timezone).slice(0, 4);
  if (to.startsWith(`${year}/`)) return undefined;
  return `Unexpected year in \`${to}\`, expected \`${year}/\`, the year of its \`date\`, which is \`${parsed.data}\`. Change the date first, then rename it.`;
}
