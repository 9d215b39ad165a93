import type { Publication } from '../../model/publication.ts';
import { partsOf, type Question } from './question.ts';

/**
 * What the answer to a question follows from, as names of groups of articles, `entity
 * kamaz`, or of other lists. While these are the same, so is the answer, and the question
 * need not be asked again: most answers are long lists or take long to find, and most
 * builds change a single article.
 */
export type Basis = readonly string[];

/** All entities, for answers that name some of them. */
export const ENTITIES = 'entities';

/** The number of articles, by which rarity is measured. */
export const TOTAL = 'total';

/** The name of a group of articles, also of one that has none. */
export function groupName(grouping: string, key: string): string {
  return `${grouping} ${key}`;
}

/** The basis of the answer to each question that has one, by the name of the question. */
const BASES: Readonly<Record<string, (publication: Publication, ...about: string[]) => Basis | undefined>> = {
  articles: ofAll,
  years: ofAll,
  edition: ofAll,
  neighbours: ofAll,
  articlesBy: ofGroup,
  count: ofGroup,
  roughCount: ofGroup,
  newest: ofGroup,
  olderPage: ofGroup,
  newestFrom: (_, slug = '') => [groupName('region', slug)],
  mostNamed: (_, grouping = '', key = '') => [groupName(grouping, key), ENTITIES],
  quotesBy: ofEntity,
  figuresAbout: ofEntity,
  eventsOf: ofEntity,
  companions: (_, slug = '') => [groupName('entity', slug), ENTITIES],
  officeHolders: () => [ENTITIES],
  placeInSeries: noSeriesBasis,
  related: relatedBasis,
};

/** The basis of the answer to a question; nothing where asking is cheap, or where no basis is known. */
export function basisOf(publication: Publication, question: Question): Basis | undefined {
  const [name = '', ...about] = partsOf(question) as string[];
  return Object.hasOwn(BASES, name) ? BASES[name]?.(publication, ...about) : undefined;
}

function ofAll(): Basis {
  return [groupName('all', '')];
}

function ofGroup(_: Publication, grouping = '', key = ''): Basis {
  return [groupName(grouping, key)];
}

function ofEntity(_: Publication, slug = ''): Basis {
  return [groupName('entity', slug)];
}

/** Most articles are in no series, and it takes a change of their own to be in one. */
function noSeriesBasis(publication: Publication, id = ''): Basis | undefined {
  const article = publication.article(id);
  return article && article.series === undefined ? [groupName('region', article.region)] : undefined;
}

/** Related articles are found among those that share an entity, region or series. */
function relatedBasis(publication: Publication, id = ''): Basis | undefined {
  const article = publication.article(id);
  if (!article) return undefined;
  const { entities, region, series = '' } = article;
  return [
    ...entities.map((slug) => groupName('entity', slug)),
    groupName('region', region),
    groupName('series', series),
    TOTAL,
  ];
}
