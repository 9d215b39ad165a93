import { longDay } from '../../text/dates.ts';
import { urlPart } from '../../text/url.ts';
import type { Archive } from './archive.ts';
import { element } from './element.ts';
import type { MarkedText } from './marked-text.ts';
import type { Result } from './results.ts';
import { UI_WORDS } from './ui-words.ts';

/** Names shown of an article; the rest is counted. */
const MOST_NAMES = 4;

/** What links and dates are made with. */
export interface PageContext {
  /** The folder that the publication lives in: `/review`, or empty. */
  base: string;
  /** The language of the page. */
  language: string;
}

/** An article in the list of results. */
export function resultView(result: Result, archive: Archive, page: PageContext): HTMLLIElement {
  const href = page.base + result.path;
  const { language: lang } = result;
  return element(
    'li',
    { class: 'result' },
    labelOf(result.article, archive, page),
    element('h3', {}, element('a', { href, lang, hreflang: lang }, ...marked(result.title))),
    element('p', { class: 'excerpt', lang }, ...marked(result.text)),
    sectionsOf(result, href),
    metaOf(result.article, archive, page),
  );
}

function labelOf(article: number, { names, columns }: Archive, { base }: PageContext): HTMLElement {
  const kind = names.kinds[columns.kinds[article] ?? -1];
  const region = names.regions[columns.regions[article] ?? -1];
  return element(
    'p',
    { class: 'label' },
    kind && element('b', {}, kind.name),
    region && element('a', { href: `${base}/regions/${region.slug}/` }, region.name),
  );
}

function sectionsOf({ sections, language }: Result, href: string): HTMLElement | undefined {
  if (sections.length === 0) return undefined;
  const links = sections.map(({ title, id }) =>
    element('a', { href: `${href}#${urlPart(id)}`, lang: language }, title),
  );
  return element(
    'p',
    { class: 'sections' },
    links.length > 1 ? UI_WORDS.inSections : UI_WORDS.inSection,
    ...links.flatMap((link, at) => (at === 0 ? [link] : [', ', link])),
  );
}

function metaOf(article: number, { columns, names, days }: Archive, { language }: PageContext): HTMLElement {
  const day = days[article] ?? '';
  const entities = columns.entities[article] ?? [];
  const named = entities.slice(0, MOST_NAMES).flatMap((place) => names.entities[place]?.name ?? []);
  return element(
    'p',
    { class: 'meta' },
    element('time', { datetime: day }, longDay(day, language)),
    named.length > 0 && `. ${UI_WORDS.names(named, entities.length - named.length)}`,
  );
}

function marked(text: MarkedText): (string | HTMLElement)[] {
  return text.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
