import type { Collection } from '../schema/kinds.ts';
import type { Content } from '../source/content.ts';
import { mayBeMeant } from '../source/meant-ids.ts';
import { firstTold } from '../source/most-told.ts';
import { danglingIn } from '../source/reference-fields.ts';
import { didYouMean } from '../text/nearest.ts';
import { atField, type Check } from './check.ts';

/** Every slug in a field leads to a file of its collection. */
export const references: Check = {
  id: 'unknown-reference',
  *run({ content, suspects }) {
    const { ids, meant } = content;
    for (const { kind, file, fields } of Object.values(suspects.readable).flat()) {
      const dangling = danglingIn(kind, fields, ids).filter(({ to, value }) => !mayBeMeant(meant, to, value));
      yield* firstTold(dangling, ({ path, to, value: id }) => {
        const ending = to === 'articles' ? '.md' : '.yml';
        const message = `Unexpected ${SINGULAR[to]} \`${id}\`, expected a file \`content/${to}/${id}${ending}\`.${elsewhere(id, to, ids) ?? (didYouMean(id, ids[to]) || toMake(to))}`;
        return atField(content, `unknown-${SINGULAR[to]}`, file, path, message);
      });
    }
  },
};

/** The collection in which there is a file of that name, as a sentence. */
function elsewhere(id: string, to: Collection, ids: Content['ids']): string | undefined {
  const other = COLLECTIONS.find((one) => one !== to && ids[one].has(id));
  return other && ` There is one in \`content/${other}/\`, which is another kind.`;
}

/** A remedy where nothing is like the name. */
function toMake(to: Collection): string {
  return ` To make it: \`npm run new -- ${SINGULAR[to]}\`.`;
}

const SINGULAR: Record<Collection, string> = {
  articles: 'article',
  authors: 'author',
  entities: 'entity',
  indicators: 'indicator',
  pages: 'page',
  regions: 'region',
  series: 'series',
};

const COLLECTIONS = Object.keys(SINGULAR) as Collection[];
