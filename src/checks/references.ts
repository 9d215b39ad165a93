import type { Collection } from '../schema/kinds.ts';
import type { FieldPath } from '../source/finding.ts';
import type { Content } from '../source/read-content.ts';
import { didYouMean } from '../text/nearest.ts';
import { atField, type Check } from './check.ts';

/** A field that names a file of another collection. */
interface Reference {
  file: string;
  path: FieldPath;
  to: Collection;
  id: string;
}

/** Every slug in a field leads to a file of its collection. */
export const references: Check = {
  id: 'unknown-reference',
  *run({ content }) {
    for (const { file, path, to, id } of unknownIn(content)) {
      const ending = to === 'articles' ? '.md' : '.yml';
      const message = `Unexpected ${SINGULAR[to]} \`${id}\`, expected a file \`content/${to}/${id}${ending}\`.${elsewhere(id, to, content.ids) ?? didYouMean(id, content.ids[to])}`;
      yield atField(content, `unknown-${SINGULAR[to]}`, file, path, message);
    }
  },
};

/** The collection in which there is a file of that name, as a sentence. */
function elsewhere(id: string, to: Collection, ids: Content['ids']): string | undefined {
  const other = COLLECTIONS.find((one) => one !== to && ids[one].has(id));
  return other && ` There is one in \`content/${other}/\`, which is another kind.`;
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

/** Most references are known, so a path is made only for one that is not. */
function* unknownIn({ documents, ids }: Content): Generator<Reference> {
  for (const { file, fields } of documents.articles) {
    yield* each(file, ['authors'], 'authors', fields.authors);
    yield* maybe(file, ['region'], 'regions', fields.region);
    yield* each(file, ['entities'], 'entities', fields.entities);
    yield* maybe(file, ['series'], 'series', fields.series);
    for (const [index, figure] of fields.figures.entries()) {
      yield* maybe(file, ['figures', index, 'indicator'], 'indicators', figure.indicator);
      yield* each(file, ['figures', index, 'entities'], 'entities', figure.entities);
    }
    for (const [index, event] of fields.events.entries()) {
      yield* each(file, ['events', index, 'entities'], 'entities', event.entities);
    }
  }
  for (const { file, fields } of documents.entities) {
    yield* maybe(file, ['region'], 'regions', fields.region);
    for (const [index, role] of fields.roles.entries())
      yield* maybe(file, ['roles', index, 'of'], 'entities', role.of);
  }
  for (const { file, fields } of documents.regions) yield* maybe(file, ['parent'], 'regions', fields.parent);
  const { file, fields } = documents.publication;
  yield* maybe(file, ['front', 'lead'], 'articles', fields.front.lead);
  yield* each(file, ['front', 'order'], 'articles', fields.front.order);

  function* each(
    holder: string,
    path: FieldPath,
    to: Collection,
    slugs: readonly string[],
  ): Generator<Reference> {
    for (const [index, id] of slugs.entries())
      if (!ids[to].has(id)) yield { file: holder, path: [...path, index], to, id };
  }

  function* maybe(
    holder: string,
    path: FieldPath,
    to: Collection,
    id: string | undefined,
  ): Generator<Reference> {
    if (id !== undefined && !ids[to].has(id)) yield { file: holder, path, to, id };
  }
}
