import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { articleImageAddress } from './article-image.ts';
import type { Feed } from './feed.ts';
import { feedContent } from './feed-content.ts';
import { lastChange } from './last-change.ts';

/** An article as every kind of feed tells it; all addresses are absolute. */
export interface FeedItem {
  address: string;
  /** What readers of feeds know the article by: its first address, also after it was renamed. */
  id: string;
  title: string;
  summary: string;
  /** HTML. */
  content: string;
  /** The whole item as it was written in some format. */
  written: Map<object, Uint8Array>;
  /** In milliseconds since 1970. */
  published: number;
  changed: number;
  authors: readonly { name: string; address: string }[];
  /** What it is from and about, and the page that lists all of that sort. */
  tags: readonly { name: string; within: string }[];
  language: string;
  image: string | undefined;
}

/**
 * The articles of a feed, in its order.
 *
 * @param textOf The text of an article as its page shows it.
 */
export function feedItems(
  publication: Publication,
  feed: Feed,
  textOf: (article: Article) => { html: string },
): FeedItem[] {
  return feed.articles.map((article) => feedItem(publication, article, textOf(article)));
}

function feedItem(publication: Publication, article: Article, text: { html: string }): FeedItem {
  const { content, written } = feedContent(publication, article, text);
  return {
    address: publication.address(article.path),
    id: publication.address(article.previously[0] ?? article.path),
    title: article.title,
    summary: article.description,
    content,
    written,
    published: article.instant,
    changed: lastChange(publication, article),
    authors: article.authors.flatMap((slug) => {
      const author = publication.author(slug);
      return author ? [{ name: author.name, address: publication.address(author.path) }] : [];
    }),
    tags: tagsOf(publication, article),
    language: article.language,
    image: articleImageAddress(publication, article),
  };
}

function tagsOf(publication: Publication, article: Article): FeedItem['tags'] {
  const region = publication.region(article.region);
  const entities = article.entities.flatMap((slug) => publication.entity(slug) ?? []);
  return [
    ...(region ? [{ name: region.name, within: publication.address('/regions/') }] : []),
    ...entities.map(({ name }) => ({ name, within: publication.address('/entities/') })),
  ];
}
