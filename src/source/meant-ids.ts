import type { Collection } from '../schema/kinds.ts';
import type { Entry } from './disk.ts';
import { formatByEnding } from './pictures/formats.ts';
import { isPictureForNoPage, KINDS } from './recognise.ts';
import { slugLike } from './slug-like.ts';

/**
 * Which files those may have been meant to be that are refused for their names, places or
 * kinds: nobody can say yet that what refers to one of these refers to nothing.
 *
 * `entities/kamaz` is one file, `articles/2022/…` are all of a folder that cannot be looked
 * into, `articles/…/visit` and `…/kamaz` those of a name whose folder does not show, and
 * `picture content/articles/2022/map.bmp` is to become one that pages show.
 */
export type MeantIds = ReadonlySet<string>;

/** Whether a refused file may be meant by an id of a collection, `2022/visit` or `kamaz`. */
export function mayBeMeant(meant: MeantIds, kind: Collection, id: string): boolean {
  if (meant.size === 0) return false;
  const [slug = '', ...years] = id.split('/').reverse();
  const names = years.map((year) => [`${kind}/${year}/…`, `${kind}/…/${slug}`]).flat();
  return [`${kind}/${id}`, `${kind}/…`, `…/${slug}`, ...names].some((name) => meant.has(name));
}

/** The same of a path of the site: a page that the file would make, or what lies below it. */
export function mayBeMeantAt(meant: MeantIds, path: string): boolean {
  if (meant.size === 0) return false;
  const [, folder = '', name = '', slug = ''] = path.split('/');
  const kind = KINDS.find((one) => one === folder);
  if (kind === undefined || kind === 'publication') return mayBeMeant(meant, 'pages', folder);
  if (kind !== 'articles') return name !== '' && mayBeMeant(meant, kind, name);
  if (slug !== '') return mayBeMeant(meant, kind, `${name}/${slug}`);
  // The page of a year is there when an article of it is.
  return [...meant].some((one) => one.startsWith(`articles/${name}/`) || one.startsWith('articles/…'));
}

/** Whether a file is refused as a picture that pages cannot show, or that is no file but a link to one. */
export function isRefusedPicture(meant: MeantIds, file: string): boolean {
  return meant.size > 0 && meant.has(`picture ${file}`);
}

/** What a refused file or folder may have been meant to be; nothing where that does not show. */
export function meantIdsOf({ path, kind }: Entry): string[] {
  const parts = path.toLowerCase().split('/');
  const folder = KINDS.find((one) => one === parts[0]);
  const year = folder === 'articles' ? parts.find((part) => /^\d{4}$/.test(part)) : undefined;
  const name = parts.at(-1) ?? '';
  if (folder === 'articles' && isLostPicture(name, kind)) return [`picture content/${path}`];
  // A file in the place of a folder.
  if (folder !== undefined && parts.length === 1) return [`${folder}/…`];
  const within = [folder, year].filter((part) => part !== undefined).join('/');
  // A link may stand for a folder.
  if ((kind === 'link' || kind === 'unreadable') && !DOCUMENT.test(name))
    return folder === undefined ? [] : [`${within}/…`];
  const slug = meantSlug(name, parts.at(-2));
  if (slug === undefined) return [];
  if (folder === undefined) return [`…/${slug}`];
  return [folder === 'articles' && year === undefined ? `articles/…/${slug}` : `${within}/${slug}`];
}

/** Whether what is refused would be a picture in another format, or as a file. */
function isLostPicture(name: string, kind: Entry['kind']): boolean {
  if (isPictureForNoPage(name)) return true;
  return kind !== 'file' && (name.endsWith('.svg') || formatByEnding(name) !== undefined);
}

/** The endings of files that say something, and those that people and programs add or write for them. */
const DOCUMENT = /(?:\.(?:ya?ml|json|toml|md|markdown|mdown|mkd|mdx|mdoc|txt|html?|astro|bak|orig))+$/;

function meantSlug(name: string, folder = ''): string | undefined {
  const plain = name.replace(/^[._]+/, '').replace(DOCUMENT, '');
  if (plain.includes('.') && !DOCUMENT.test(name)) return undefined;
  return slugLike(plain === 'index' ? folder : plain);
}
