import { expect, test } from 'vitest';
import { z } from 'zod';
import { danglingIn, REFERENCE_FIELDS, referencesIn } from '../../src/source/reference-fields.ts';
import { schemas, type Kind } from '../../src/schema/kinds.ts';
import { webAddress } from '../../src/schema/scalars.ts';

/** References that have a form of their own. */
const OTHERS = [
  'publication navigation.*.href address',
  'publication front.lead articles',
  'publication front.order.* articles',
];

test('every reference and every address of a schema is known', () => {
  const inSchemas = Object.entries(schemas).flatMap(([kind, schema]) =>
    referencesOf(schema, []).map((reference) => `${kind} ${reference}`),
  );
  const known = Object.entries(REFERENCE_FIELDS).flatMap(([kind, fields]) =>
    fields.map(({ path, to }) => `${kind} ${path.join('.')} ${to}`),
  );
  expect([...known].sort()).toEqual([...inSchemas, ...OTHERS].sort());
});

test('finds references wherever they are, and passes over what has another form', () => {
  const found = (kind: Kind, data: unknown) =>
    referencesIn(kind, data).map(({ path, value }) => `${path.join('.')} ${value}`);
  expect(
    found('articles', {
      authors: ['a', 1],
      region: ['r'],
      figures: [{ entities: ['e'], source: { url: 'u' } }, null],
    }),
  ).toEqual(['authors.0 a', 'figures.0.entities.0 e', 'figures.0.source.url u']);
  expect(found('entities', { links: { site: 'https://example.org' }, roles: [{ of: 'x' }] })).toEqual([
    'roles.0.of x',
    'links.site https://example.org',
  ]);
  expect(found('pages', undefined)).toEqual([]);
});

test('a reference dangles when there is no file of its collection', () => {
  const none = new Set<string>();
  const ids = { articles: none, authors: none, indicators: none, pages: none, series: none };
  const known = { ...ids, entities: new Set(['kamaz']), regions: new Set(['kazan']) };
  const data = {
    region: 'kamaz',
    entities: ['kamaz', undefined, 'kazan'],
    events: [undefined, { entities: ['kazan'] }],
    sources: [{ url: 'https://example.org/' }],
  };
  expect(
    danglingIn('articles', data, known).map(({ path, to, value }) => `${path.join('.')} ${to} ${value}`),
  ).toEqual(['region regions kamaz', 'entities.2 entities kazan', 'events.1.entities.0 entities kazan']);
});

/** Where a schema refers to something, and to what; `*` stands for every item of a list or mapping. */
function referencesOf(schema: unknown, path: readonly string[]): string[] {
  if (schema === webAddress) return [`${path.join('.')} address`];
  const folder = schema instanceof z.ZodType ? schema.meta()?.slugIn : undefined;
  if (typeof folder === 'string') return [`${path.join('.')} ${folder}`];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return referencesOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return referencesOf(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) return referencesOf(schema.valueType, [...path, '*']);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, unknown>).flatMap(([name, inner]) =>
      referencesOf(inner, [...path, name]),
    );
  }
  return [];
}
