import { expect, test } from 'vitest';
import { schemas, type Kind } from '../../src/schema/kinds.ts';
import { standIn } from '../../src/source/stand-in.ts';

test.each(Object.keys(schemas) as Kind[])('of %s nothing need be known', (kind) => {
  expect(schemas[kind].safeParse(standIn(kind, 'id', {})).success).toBe(true);
});

test('an article of which no date is known is one of its folder', () => {
  expect(standIn('articles', '2021/visit', {}).date).toBe('2021-01-01');
  expect(standIn('articles', '9999/visit', {}).date).toBe('2000-01-01');
});

test('right fields are taken as they are, those that are only half right are not', () => {
  const right = { title: 'A visit', kind: undefined, entities: ['kamaz', undefined], region: 'volga' };
  expect(standIn('articles', '2021/visit', right)).toMatchObject({
    title: 'A visit',
    kind: 'analysis',
    entities: [],
    region: 'volga',
  });
});
