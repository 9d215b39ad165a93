import type { BuiltSite } from '../built/built-site.ts';

const ARTICLE = /^\/articles\/\d{4}\/(?!page\/)[^/]+\/$/;

/** Every kind of page that a site can have: the addresses of its pages, and what only these have in their HTML. */
const KINDS: Readonly<Record<string, [addresses: RegExp, html?: RegExp]>> = {
  'the front page': [/^\/$/],
  'the page for unknown addresses': [/^\/404\.html$/],
  'the search': [/^\/search\/$/],
  'the archive': [/^\/articles\/$/],
  'a page of the archive': [/^\/articles\/page\/\d+\/$/],
  'a year': [/^\/articles\/\d{4}\/$/],
  'a page of a year': [/^\/articles\/\d{4}\/page\/\d+\/$/],
  'an article': [ARTICLE],
  'an article in another language': [ARTICLE, /<h1[^>]* lang="/],
  ...dossiers('entities', 'an entity'),
  ...dossiers('regions', 'a region'),
  ...dossiers('authors', 'an author'),
  ...dossiers('series', 'a series'),
  'a page about the publication': [/^\/(?!(?:search|articles|entities|regions|authors|series)\/)[^/]+\/$/],
};

/** @param kind One of the dossiers in `folder`, as a reader calls it. */
function dossiers(folder: string, kind: string): Record<string, [RegExp]> {
  return {
    [`the list of ${folder}`]: [new RegExp(`^/${folder}/$`)],
    [kind]: [new RegExp(`^/${folder}/[^/]+/$`)],
    [`a page of ${kind}`]: [new RegExp(`^/${folder}/[^/]+/page/\\d+/$`)],
  };
}

/** A kind of page, and the address of the longest page of it; none where the site has no page of the kind. */
export interface KindOfPage {
  kind: string;
  path: string | undefined;
}

/** One page of each kind; pages that only lead to another are of none. */
export function kindsOfPage(site: BuiltSite): KindOfPage[] {
  const pages = site.pages
    .map((page) => ({ path: page.replace(/index\.html$/, ''), text: site.read(page) }))
    .filter(({ text }) => !text.includes('http-equiv="refresh"'))
    .sort((a, b) => b.text.length - a.text.length || (a.path < b.path ? -1 : 1));
  return Object.entries(KINDS).map(([kind, [addresses, html]]) => ({
    kind,
    path: pages.find(({ path, text }) => addresses.test(path) && (html?.test(text) ?? true))?.path,
  }));
}
