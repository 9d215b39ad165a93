import { isWebAddress } from './web-address.ts';
import { childrenOf, parseXml, xmlProblems, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The children of each element, in the order of the schema; those with `?` may be missing. */
const FORM: Readonly<Record<string, readonly string[]>> = {
  url: ['loc', 'lastmod?', 'changefreq?', 'priority?', 'news:news?'],
  sitemap: ['loc', 'lastmod?'],
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
};

const ENTRIES: Readonly<Record<string, string>> = { urlset: 'url', sitemapindex: 'sitemap' };

/**
 * What is wrong with a sitemap, a list of sitemaps, or a sitemap of news.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function sitemapProblems(xml: string): string[] {
  const malformed = xmlProblems(xml);
  if (malformed.length > 0) return malformed;
  const root = parseXml(xml);
  const entryName = ENTRIES[root.name];
  if (entryName === undefined || root.attributes.xmlns !== NAMESPACE) return ['the root is no sitemap'];
  const isNews = root.attributes['xmlns:news'] !== undefined;
  const addresses = root.children.map((entry) => textOf(entry, 'loc'));
  return [
    ...root.children.flatMap((entry) =>
      entry.name === entryName ? formProblems(entry) : [`unexpected \`${entry.name}\``],
    ),
    ...(new TextEncoder().encode(xml).length > 50 * 1024 * 1024 ? ['more than 50 MB'] : []),
    ...(root.children.length > 50_000 ? ['more than 50,000 entries'] : []),
    ...(root.children.length === 0 && !isNews ? ['no entry'] : []),
    ...addresses
      .filter((address) => !isWebAddress(address) || address.length >= 2048)
      .map((address) => `no web address: \`${address}\``),
    ...(new Set(addresses).size === addresses.length ? [] : ['the same address twice']),
    ...(new Set(addresses.filter(isWebAddress).map((address) => new URL(address).origin)).size < 2
      ? []
      : ['addresses of more than one host']),
    ...root.children.flatMap(({ children }) =>
      children.filter(({ name }) => name === 'lastmod').flatMap(dateProblems),
    ),
    ...(isNews ? newsProblems(root) : []),
  ];
}

function formProblems(element: XmlElement): string[] {
  const form = FORM[element.name];
  if (!form) return element.text.trim() === '' ? [`empty \`${element.name}\``] : [];
  const names = element.children.map(({ name }) => name).join(' ');
  const expected = new RegExp(
    `^${form.map((name) => (name.endsWith('?') ? `(?:${name.slice(0, -1)} )?` : `${name} `)).join('')}$`,
  );
  return [
    ...(expected.test(`${names} `) ? [] : [`\`${element.name}\` with \`${names}\``]),
    ...element.children.flatMap(formProblems),
  ];
}

function newsProblems(root: XmlElement): string[] {
  const news = root.children.flatMap((entry) => childrenOf(entry, 'news:news'));
  const dates = news.flatMap((one) => childrenOf(one, 'news:publication_date'));
  const times = dates.map(({ text }) => Date.parse(text));
  const languages = news
    .flatMap((one) => childrenOf(one, 'news:publication'))
    .map((publication) => textOf(publication, 'news:language'));
  return [
    ...(root.attributes['xmlns:news'] === NEWS ? [] : ['`news` is not declared as its namespace']),
    ...(news.length === root.children.length ? [] : ['an entry that is not news']),
    ...(news.length > 1000 ? ['more than 1,000 news'] : []),
    ...dates.flatMap(dateProblems),
    ...(times.length > 0 && Math.max(...times) - Math.min(...times) > 2 * 24 * 3600 * 1000
      ? ['more than two days']
      : []),
    ...languages
      .filter((one) => !/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(one))
      .map((one) => `language \`${one}\``),
  ];
}

/** A date of the W3C's note on date and time formats: a day, or a time with its offset. */
function dateProblems({ name, text }: XmlElement): string[] {
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  return form.test(text) && !Number.isNaN(Date.parse(text)) ? [] : [`\`${name}\` is no date: \`${text}\``];
}

function textOf(parent: XmlElement, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}
