import type { Article } from '../model/records.ts';
import { primaryLanguage } from './primary-language.ts';
import type { Columns, Names } from './format.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What articles are filtered by, as places in the lists of names. Articles come oldest first.
 *
 * @param languages The primary languages that have an index.
 */
export function articleColumns(
  articles: readonly Article[],
  names: Names,
  languages: readonly string[],
): Columns {
  const kinds = places(names.kinds);
  const regions = places(names.regions);
  const authors = places(names.authors);
  const entities = places(names.entities);
  const days = articles.map(({ day }) => Date.parse(`${day}T00:00:00Z`) / DAY);
  return {
    days: days.map((day, number) => day - (days[number - 1] ?? 0)),
    languages: articles.map(({ language }) => languages.indexOf(primaryLanguage(language))),
    kinds: articles.map(({ kind }) => kinds(kind)),
    regions: articles.map(({ region }) => regions(region)),
    authors: articles.map((article) => article.authors.map(authors)),
    entities: articles.map((article) => article.entities.map(entities)),
  };
}

/** From a slug to its place in a list that has it. */
function places(list: readonly { slug: string }[]): (slug: string) => number {
  const found = new Map(list.map(({ slug }, place) => [slug, place]));
  return (slug) => found.get(slug) ?? -1;
}
