import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pageText, type PageText } from './page-words.ts';

/** How two built sites differ: whether two generators did the same work. */
export interface Comparison {
  /** How many files each has. */
  files: [number, number];
  /** Addresses that only one of them has, with the reason where one of `ALLOWED` lets it. */
  only: { address: string; in: 'first' | 'second'; reason?: string }[];
  /** How many lists and articles were read in both, each with all its pages. */
  read: number;
  /** The first addresses of those that do not say the same. */
  different: string[];
}

/** Differences that say nothing about the work that a generator was asked to do. */
const ALLOWED = [
  { pattern: /^\/(.+\/)?page\/1\/$/, reason: "Hugo's redirects to the first pages of lists" },
  { pattern: /^\/(_headers|\.nojekyll|(.+\/)?\.htaccess)$/, reason: "Gazetteer's settings for hosts" },
];

/** Of so many lists and articles, evenly spread, the words are compared. */
const SAMPLE = 300;

/** Compares the addresses of all files, and the words of a sample of the pages. */
export function compareSites(first: string, second: string): Comparison {
  const [one, other] = [addressesIn(first), addressesIn(second)];
  const common = [...one].filter((address) => other.has(address) && address.endsWith('/'));
  const lists = spread([...Map.groupBy(common, firstPage)], SAMPLE);
  const textIn = (folder: string, pages: readonly string[]) =>
    pages.map((page) => pageText(readFileSync(join(folder, page, 'index.html'), 'utf8')));
  return {
    files: [one.size, other.size],
    only: [
      ...onlyIn(one, other).map((address) => ({ address, in: 'first' as const, ...reasonFor(address) })),
      ...onlyIn(other, one).map((address) => ({ address, in: 'second' as const, ...reasonFor(address) })),
    ],
    read: lists.length,
    different: lists
      .filter(([, pages]) => !saysTheSame(textIn(first, pages), textIn(second, pages)))
      .map(([address]) => address),
  };
}

/** The addresses of a site's sitemap at which another has no file, whatever else that other one has. */
export function missingIn(sitemapOf: string, folder: string): string[] {
  const sitemap = readFileSync(join(sitemapOf, 'sitemap.xml'), 'utf8');
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  return addresses.filter((address) => !existsSync(join(folder, address, 'index.html')));
}

/** `/regions/north/` for `regions/north/index.html`, `/feed.xml` for `feed.xml`. */
function addressesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(
    files.map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      return `/${path}`.replace(/\/index\.html$/, '/');
    }),
  );
}

/** The address of the list that a page belongs to: its own, or what comes before `page/2/`. */
function firstPage(address: string): string {
  return address.replace(/page\/\d+\/$/, '');
}

/**
 * Word for word; but where a page lists articles, those of one day may stand in any order,
 * even across the border of two pages. There the days must be in the same order, and the
 * words the same altogether.
 */
function saysTheSame(first: readonly PageText[], second: readonly PageText[]): boolean {
  const isList = first.some(({ days }) => days.length > 1) || first.length > 1;
  const told = (pages: readonly PageText[]) => {
    const words = pages.flatMap((page) => page.words);
    const days = pages.flatMap((page) => page.days);
    return [...days, ...(isList ? words.sort() : words)].join(' ');
  };
  return told(first) === told(second);
}

function onlyIn(addresses: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...addresses].filter((address) => !others.has(address)).sort();
}

function reasonFor(address: string): { reason?: string } {
  const reason = ALLOWED.find(({ pattern }) => pattern.test(address))?.reason;
  return reason === undefined ? {} : { reason };
}

/** At most so many items of a list, evenly spread. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
