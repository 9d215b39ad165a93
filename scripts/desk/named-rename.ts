import { identify } from '../../src/desk/identify.ts';
import type { Desk } from '../../src/desk/read-desk.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { collectionOf, KINDS, SHELVES, unknownKind } from '../../src/desk/shelves.ts';
import type { Collection } from '../../src/schema/kinds.ts';

/**
 * The rename that the words of a command line mean, as far as they say it: `entity
 * kamaz kamaz-group`, or paths and addresses, which say the kind themselves.
 *
 * @param folder The folder of content, as paths begin with it.
 */
export function namedRename(
  words: readonly string[],
  folder: string,
  { offer, url }: Pick<Desk, 'offer' | 'url'>,
): Partial<Rename> | { problem: string } {
  const [first] = words;
  if (first === undefined) return {};
  const kind = collectionOf(first);
  const names = kind ? words.slice(1) : words;
  if (names.length > 2) return { problem: `Unexpected \`${names[2]}\`, expected a kind and two names.` };
  const called = names.map((name) => identify(name, folder, url));
  const collection = kind ?? called[0]?.collection;
  if (!collection) return { problem: withoutKind(first, names.length) };
  const foreign = called.findIndex((one) => one.collection !== undefined && one.collection !== collection);
  if (foreign >= 0) {
    const { one } = SHELVES[collection];
    return {
      problem: `Unexpected \`${names[foreign]}\`, expected the name of a file in content/${collection}/, for ${one}.`,
    };
  }
  const [from, to] = called.map(({ id }) => id);
  const years = collection === 'articles' && from !== undefined ? withYear(from, offer.articles) : from;
  if (Array.isArray(years)) {
    const ids = years.map((id) => `\`${id}\``).join(', ');
    return { problem: `Unexpected slug \`${from}\` of several articles, expected its year too: ${ids}.` };
  }
  return {
    collection,
    ...(years !== undefined && { from: years }),
    ...(to !== undefined && { to: inSameFolder(collection, to, years) }),
  };
}

function withoutKind(word: string, names: number): string {
  return names === 1
    ? unknownKind(word)
    : `Unexpected \`${word}\`, expected before it its kind, one of ${KINDS.join(', ')}, or in its place the path of its file.`;
}

/** An article named by its slug alone: with its year, or all that have the slug. */
function withYear(id: string, articles: readonly { slug: string }[]): string | string[] {
  if (id.includes('/')) return id;
  const same = articles.filter(({ slug }) => slug.endsWith(`/${id}`)).map(({ slug }) => slug);
  return same.length > 1 ? same : (same[0] ?? id);
}

/** The new name of an article stays in the folder of its year unless it says another. */
export function inSameFolder(collection: Collection, to: string, from: string | undefined): string {
  const [year] = from?.split('/') ?? [];
  return collection === 'articles' && !to.includes('/') && year !== undefined ? `${year}/${to}` : to;
}
