import { destinationOf, sitePath } from '../markdown/address.ts';
import { baseOf } from '../text/site-addresses.ts';
import { decodedPath } from '../text/url.ts';

/** What moves: everything at and below an address of the site, such as a page, its feeds and its pictures. */
export interface Move {
  /** `/entities/kamaz/` */
  from: string;
  /** `/entities/kamaz-group/` */
  to: string;
}

/** Where an address is written: what relative ones are relative to, before and after the move. */
export interface Here {
  /** The address of the page: `/articles/2022/visit/`. */
  before: string;
  after: string;
  /** The path of the file below `content/` after the move, to which `../2021/other.md` is relative. */
  file: string;
}

/**
 * A link as it must be written after a move so that it leads to the same page as
 * before, in the way in which it was written: whole, from the root, relative, or
 * as the path of a file. Nothing when it stays as it is.
 *
 * @param url The address of the publication: `https://example.org/review`.
 *
 * @example
 * const move = { from: '/articles/2022/old/', to: '/articles/2022/new/' };
 * movedAddress('/articles/2022/old/?q#why', move, here, url); // '/articles/2022/new/?q#why'
 */
export function movedAddress(href: string, move: Move, here: Here, url: string): string | undefined {
  const target = targetOf(href, here.before, url);
  if (target === undefined) return undefined;
  const moved = afterMove(target, move);
  if (targetOf(href, here.after, url) === moved) return undefined;
  const [written = '', rest = ''] = [/^[^?#]*/.exec(href)?.[0], /[?#].*$/s.exec(href)?.[0]];
  return rewritten(written, target, moved, here, url) + rest;
}

/** The path in the site, decoded, that a link on the page at `address` leads to; nothing for a link to elsewhere or to a place on its page. */
export function targetOf(href: string, address: string, url: string): string | undefined {
  const destination = destinationOf(href);
  if (destination === 'web') {
    const base = baseOf(url);
    const parsed = URL.parse(href);
    // With encryption or without, it is this site, as the check takes it.
    if (parsed?.host !== new URL(url).host || !parsed.pathname.startsWith(`${base}/`)) return undefined;
    return decodedPath(parsed.pathname.slice(base.length));
  }
  if (destination !== 'site') return undefined;
  const path = sitePath(href, address, '')?.replace(/[?#].*$/s, '');
  return path === undefined ? undefined : decodedPath(path);
}

function afterMove(target: string, { from, to }: Move): string {
  if (target === from.slice(0, -1)) return to.slice(0, -1);
  return target.startsWith(from) ? to + target.slice(from.length) : target;
}

function rewritten(written: string, target: string, moved: string, here: Here, url: string): string {
  const [origin = ''] = /^https?:\/\/[^/]*/i.exec(written) ?? [];
  if (origin !== '') return origin + baseOf(url) + sameEnd(written, target, moved);
  if (written.startsWith('/')) return sameEnd(written, target, moved);
  const [dot = ''] = /^\.\/(?!\.)/.exec(written) ?? [];
  const path = written.endsWith('.md')
    ? relative(here.file, fileOf(moved))
    : relative(here.after, encodeURI(moved)) || './';
  return path.startsWith('.') ? path : dot + path;
}

/** The new path with its end, which may be written in many ways, as it was. */
function sameEnd(written: string, target: string, moved: string): string {
  const end = commonEnd(target, moved);
  return written.endsWith(end)
    ? encodeURI(moved.slice(0, moved.length - end.length)) + end
    : encodeURI(moved);
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return a.slice(a.length - length);
}

/** The file of a page, below `content/`; pages about the publication stand at the root of the site, their files in `pages/`. */
function fileOf(address: string): string {
  const path = `${address.replace(/^\/|\/$/g, '')}.md`;
  return `/${path.includes('/') ? path : `pages/${path}`}`;
}

/** The way from a page or file to another, as relative addresses have it. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(1, -1);
  const there = to.split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}
