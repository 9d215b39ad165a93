import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import type { SourceReference } from '../schema/source-reference.ts';
import { longDay } from '../text/dates.ts';
import { htmlText } from '../text/html.ts';
import { articleImageAddress } from './article-image.ts';
import { feedBody } from './feed-body.ts';

/** An article as feeds tell it. */
export interface FeedContent {
  article: Article;
  /** HTML. */
  content: string;
  /** The whole item, as feeds of several kinds have it. */
  written: Map<object, Uint8Array>;
}

/** Articles of which it is remembered; the newest of each region and author, and of what many name. */
const MOST = 4000;

/** What was made of a text; the same articles stand in many feeds, and reading their HTML is most of the work. */
const made = new Map<object, FeedContent>();

/**
 * An article in full as HTML for feed readers: its picture, its text, its sources
 * and what was corrected in it.
 *
 * @param text Its text as its page shows it.
 */
export function feedContent(publication: Publication, article: Article, text: { html: string }): FeedContent {
  const known = made.get(text);
  if (known?.article === article) return known;
  const content = [
    picture(publication, article),
    feedBody(text.html, publication.address(article.path)) || `<p>${htmlText(article.description)}</p>`,
    section('Sources', article.sources.map(sourceText)),
    section(
      'Corrections',
      article.corrections.map(
        ({ date, text }) =>
          `<b>${htmlText(longDay(date, publication.settings.language))}.</b> ${htmlText(text)}`,
      ),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
  const all = { article, content, written: new Map<object, Uint8Array>() };
  if (made.size === MOST) made.clear();
  made.set(text, all);
  return all;
}

function picture(publication: Publication, article: Article): string {
  const { image } = article;
  const address = articleImageAddress(publication, article);
  if (!image || address === undefined) return '';
  const caption = [image.caption, image.credit].filter((part) => part !== undefined).map(htmlText);
  const below = caption.length > 0 ? `<figcaption>${caption.join(' ')}</figcaption>` : '';
  return `<figure><img src="${htmlText(address)}" alt="${htmlText(image.alt)}">${below}</figure>`;
}

function section(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h2>${title}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>`;
}

function sourceText({ title, url, publisher }: SourceReference): string {
  const name = url === undefined ? htmlText(title) : `<a href="${htmlText(url)}">${htmlText(title)}</a>`;
  return publisher === undefined ? name : `${htmlText(publisher)}, ${name}`;
}
