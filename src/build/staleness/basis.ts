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

/** The basis of the answer to a question; nothing where asking is cheap, or where no basis is known. */
export function basisOf(publication: Publication, question: Question): Basis | undefined {
  const [name = '', first = '', second = ''] = partsOf(question) as string[];
  switch (name) {
    case 'count':
    case 'roughCount':
    case 'newest':
    case 'olderPage':
      return [`${first} ${second}`];
    case 'mostNamed':
      return [`${first} ${second}`, ENTITIES];
    case 'quotesBy':
    case 'figuresAbout':
    case 'eventsOf':
      return [`entity ${first}`];
    case 'companions':
      return [`entity ${first}`, ENTITIES];
    case 'related':
      return relatedBasis(publication, first);
    default:
      return undefined;
  }
}

/** Related articles are found among those that share an entity, region or series. */
function relatedBasis(publication: Publication, id: string): Basis | undefined {
  const article = publication.article(id);
  if (!article) return undefined;
  const { entities, region, series = '' } = article;
  return [...entities.map((slug) => `entity ${slug}`), `region ${region}`, `series ${series}`, TOTAL];
}
