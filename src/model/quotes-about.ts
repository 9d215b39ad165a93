import { namesIn } from '../text/names-in.ts';
import type { Within } from './publication.ts';
import type { Article, Entity, Quote } from './records.ts';

/**
 * The words of others in which an entity is named, by its name, an alias or a
 * translated name, in the order of the articles.
 *
 * @param articles Those that name the entity.
 */
export function quotesAbout(entity: Entity, articles: readonly Article[]): Within<Quote>[] {
  const names = [entity.name, ...entity.aliases, ...Object.values(entity.names)];
  return articles.flatMap((article) =>
    article.quotes
      .filter((quote) => quote.by !== entity.slug && namesIn(quote.text, names))
      .map((quote) => ({ ...quote, article })),
  );
}
