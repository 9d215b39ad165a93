import { sitePath } from '../markdown/address.ts';
import type { Addresses } from './addresses.ts';

/**
 * The path of the site that was surely meant by an address that leads nowhere: with a final slash or without it, in
 * small letters, without `index.html` or the ending of a file, with the folders of the disk or of the host before it.
 *
 * @param path The path that it leads to, `/Articles/2022/visit.html`.
 * @param href The same as it is written.
 * @param page The path of the page that it is on.
 * @param base The folder that the site lives in: `/review`, or nothing.
 */
export function meantPath(
  path: string,
  href: string,
  page: string,
  base: string,
  paths: Addresses,
): string | undefined {
  const asFile = sitePath(href.replace(/[?#].*$/s, '').replace(ENDING, '.md'), page, '');
  for (const one of [path, ...(asFile === undefined || href.startsWith('/') ? [] : [asFile])]) {
    const plain = plainPath(one, base);
    const meant = [`${plain}/`, plain].find((candidate) => paths.has(candidate));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** Of the files that make pages, and of the pages of other generators. */
const ENDING = /\.(?:md|ya?ml|html?)$/i;

/** A path as it is compared: in small letters, without its ending, final slash and the folders of the disk or host. */
export function plainPath(path: string, base: string): string {
  const small = path
    .replace(/%2f/gi, '/')
    .toLowerCase()
    .replace(/\/{2,}/g, '/');
  const below = base !== '' && small.startsWith(`${base.toLowerCase()}/`) ? small.slice(base.length) : small;
  return below
    .replace(/^\/content\//, '/')
    .replace(/^\/pages\//, '/')
    .replace(/\/index\.html?$/, '')
    .replace(/\/$/, '')
    .replace(ENDING, '');
}
