import type { Article, Entity } from '../../model/records.ts';
import { namesIn } from '../../text/names-in.ts';

/**
 * The entities that an article is about, rather than only mentions: those that
 * its headline or standfirst names, by any of their names; where it names none,
 * the first that the author listed.
 *
 * @param entities Those of the article, in its order.
 */
export function subjectsOf(article: Article, entities: readonly Entity[]): readonly Entity[] {
  const text = `${article.title}\n${article.description}`;
  const named = entities.filter(({ name, names, aliases }) =>
    namesIn(text, [name, ...aliases, ...Object.values(names)]),
  );
  return named.length > 0 ? named : entities.slice(0, 1);
}
