import type { Collection } from '../schema/kinds.ts';
import { COLLECTIONS } from './shelves.ts';

/** What a file is called, however an author writes it. */
export interface Called {
  /** Nothing when the words do not say it. */
  collection?: Collection;
  /** `kamaz`; of an article with its year if it is said: `2022/a-lot-of-plans`. */
  id: string;
}

/**
 * Reads how an author names a file: by slug, by path, or by address.
 *
 * @param folder The folder of content, as paths begin with it: `/home/me/review/content`.
 * @param url The address of the publication, if it is known.
 *
 * @example
 * identify('content/entities/kamaz.yml', folder, url); // { collection: 'entities', id: 'kamaz' }
 * identify('/articles/2022/visit/', folder, url); // { collection: 'articles', id: '2022/visit' }
 * identify('kamaz', folder, url); // { id: 'kamaz' }
 */
export function identify(written: string, folder: string, url: string | undefined): Called {
  const path = withoutSite(written.trim(), url).replaceAll('\\', '/');
  const root = folder.replaceAll('\\', '/');
  const isRooted = path.startsWith('/') && !path.startsWith(`${root}/`);
  const below = path
    .replace(root, () => '')
    .replace(/^\/|^(?:\.{0,2}\/)*/, '')
    .replace(/^content\//, '')
    .replace(/\/+$|\.(?:md|yml)$/g, '');
  const [first = '', ...rest] = below.split('/');
  const collection = COLLECTIONS.find((one) => one === first);
  if (collection && rest.length > 0) return { collection, id: rest.join('/') };
  // Pages about the publication stand at the root of the site.
  return isRooted && rest.length === 0 ? { collection: 'pages', id: first } : { id: below };
}

/** A whole address as a path of the site, without query and fragment; anything else as it is. */
function withoutSite(written: string, url: string | undefined): string {
  if (!/^https?:\/\//i.test(written)) return written.replace(/[?#].*$/, '');
  const path = URL.parse(written)?.pathname ?? written;
  const base = url === undefined ? '' : new URL(url).pathname.replace(/\/+$/, '');
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}
