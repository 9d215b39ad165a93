import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { dayAndMonth } from '../text/dates.ts';

/**
 * How to cite an article, as plain text: `Volga desk and Caspian desk (2022).
 * ‘A lot of plans’. Meridian 50, 26 January. https://…`.
 */
export function citationText(publication: Publication, article: Article): string {
  const { name, language } = publication.settings;
  const authors = article.authors.map((slug) => publication.author(slug)?.name ?? slug);
  const title = /[.?!…]$/.test(article.title) ? article.title : `${article.title}.`;
  const when = dayAndMonth(article.day, language);
  const address = publication.address(article.path);
  return `${joined(authors)} (${article.day.slice(0, 4)}). ${title} ${name}, ${when}. ${address}`;
}

/** `A`, `A and B`, `A, B and C`. */
function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
