import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { htmlText } from '../text/html.ts';
import { spaced, spacedHtml } from './spaced-words.ts';
import { spellings, type Named } from './spellings.ts';

/** How much more a word of the standfirst counts than one of the text. */
const STANDFIRST_WEIGHT = 3;

/**
 * An article as Pagefind reads it: its text with the anchors of its headings.
 *
 * @param head See `headWriter`.
 * @param html The rendered text.
 */
export function searchDocument(head: string, html: string): string {
  return `<!doctype html><html><body data-pagefind-body>${head}${spacedHtml(html)}</body></html>`;
}

/**
 * Writes what comes before the text of an article: its standfirst, and in metadata,
 * which is searched but not shown, its title, all names of whatever it names, is in
 * or is by (`names`), and the regions around its own (`places`).
 */
export function headWriter(publication: Publication): (article: Article) => string {
  const names = nameWriter(publication);
  return (article) => {
    const named = names(article);
    return [
      `<p data-title="${htmlText(spaced(article.title))}" data-names="${htmlText(named.names)}"`,
      ` data-places="${htmlText(named.places)}"`,
      ' data-pagefind-meta="title[data-title], names[data-names], places[data-places]"',
      ` data-pagefind-weight="${STANDFIRST_WEIGHT}">`,
      `${htmlText(spaced(article.description))}</p>`,
    ].join('');
  };
}

function nameWriter(publication: Publication): (article: Article) => { names: string; places: string } {
  const known = new Map<Named, readonly string[]>();
  const spellingsOf = (named: Named) => {
    const written = known.get(named) ?? spellings(named);
    known.set(named, written);
    return written;
  };
  /** All spellings in one text, each once. */
  const written = (named: readonly (Named | undefined)[]) =>
    spaced([...new Set(named.flatMap((one) => (one ? spellingsOf(one) : [])))].join(' '));

  return (article) => {
    const [region, ...around] = publication.lineage(article.region);
    const series = article.series === undefined ? undefined : publication.oneSeries(article.series);
    const named: (Named | undefined)[] = [
      ...article.entities.map((slug) => publication.entity(slug)),
      region,
      ...article.authors.map((slug) => publication.author(slug)),
      series && { name: series.title },
    ];
    return { names: written(named), places: written(around) };
  };
}
