import { Publication } from '../../src/model/publication.ts';
import type { Article } from '../../src/model/records.ts';
import { review } from '../outputs/review.ts';

/**
 * The review of `tests/outputs/` in which every text that an author writes is `text`, as if no
 * check had read it: what is made of it must be whole whatever the checks let pass.
 */
export function publicationSaying(text: string): Publication {
  const { settings, articles, authors, entities, regions, series, indicators, pages } = review();
  const described = { description: text };
  return new Publication({
    settings: {
      ...settings,
      ...described,
      name: text,
      tagline: text,
      publisher: text,
      licence: { ...settings.licence, name: text },
    },
    articles: articles.map((article) => ({ ...article, ...articleSaying(article, text) })),
    authors: authors.map((author) => ({ ...author, name: text, names: { ru: text }, role: text, bio: text })),
    entities: entities.map((one) => ({
      ...one,
      ...described,
      name: text,
      names: { ru: text },
      aliases: [text],
      roles: one.roles.map((role) => ({ ...role, title: text })),
    })),
    regions: regions.map((one) => ({
      ...one,
      ...described,
      name: text,
      names: { ru: text },
      aliases: [text],
    })),
    series: series.map((one) => ({ ...one, ...described, title: text })),
    indicators,
    pages: pages.map((one) => ({ ...one, ...described, title: text })),
  });
}

function articleSaying({ image, sources, corrections }: Article, text: string): Partial<Article> {
  return {
    title: text,
    description: text,
    image: image && { ...image, alt: text, caption: text, credit: text },
    sources: sources.map((source) => ({ ...source, title: text, publisher: text })),
    corrections: corrections.map((one) => ({ ...one, text })),
  };
}
