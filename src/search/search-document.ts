import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { htmlText } from '../text/html.ts';
import { spaced, spacedHtml } from './spaced-words.ts';
import { spellings, type Named } from './spellings.ts';

/** How much more a word of the standfirst counts than one of the text. */
const STANDFIRST_WEIGHT = 3;

/**
 * An article as Pagefind reads it: its text with the anchors of its headings, and
 * in metadata, which is searched but not shown, its title, all names of whatever
 * it names, is in or is by (`names`), and the regions around its own (`places`).
 */
export function searchDocument(article: Article, html: string, publication: Publication): string {
  const { names, places } = namesOf(article, publication);
  return [
    '<!doctype html><html><body data-pagefind-body>',
    `<p data-title="${htmlText(spaced(article.title))}" data-names="${htmlText(names)}"`,
    ` data-places="${htmlText(places)}"`,
    ' data-pagefind-meta="title[data-title], names[data-names], places[data-places]"',
    ` data-pagefind-weight="${STANDFIRST_WEIGHT}">`,
    `${htmlText(spaced(article.description))}</p>`,
    spacedHtml(html),
    '</body></html>',
  ].join('');
}

function namesOf(article: Article, publication: Publication): { names: string; places: string } {
  const [region, ...around] = publication.lineage(article.region);
  const series = article.series === undefined ? undefined : publication.oneSeries(article.series);
  const named: (Named | undefined)[] = [
    ...article.entities.map((slug) => publication.entity(slug)),
    region,
    ...article.authors.map((slug) => publication.author(slug)),
    series && { name: series.title },
  ];
  return { names: written(named), places: written(around) };
}

/** All spellings in one text, each once. */
function written(named: readonly (Named | undefined)[]): string {
  const texts = named.flatMap((one) => (one ? spellings(one) : []));
  return spaced([...new Set(texts)].join(' '));
}
