import { expect, test } from 'vitest';
import { readFields } from '../../src/source/read-fields.ts';
import { readYaml } from '../../src/source/yaml.ts';
import type { Kind } from '../../src/schema/kinds.ts';

test('a wrong field hides none of the others', () => {
  expect(rightOf('entities', 'name: KAMAZ\nkind: company\nregion: tatarstan')).toMatchObject({
    name: 'KAMAZ',
    kind: undefined,
    region: 'tatarstan',
    aliases: [],
  });
});

test('fields have the form that the schema gives them: a year is text', () => {
  expect(rightOf('entities', 'roles: [{ title: Maker, from: 1969 }]')).toMatchObject({
    name: undefined,
    roles: [{ title: 'Maker', of: undefined, from: '1969' }],
  });
});

test('items of lists keep their places', () => {
  const yaml = 'entities: [kamaz, No Slug, kamaz, kazan]\nfigures: [{ id: one, value: "1" }, none]';
  expect(rightOf('articles', yaml)).toMatchObject({
    entities: ['kamaz', undefined, undefined, 'kazan'],
    figures: [{ id: 'one', value: undefined }, undefined],
  });
});

test('of a field that was probably meant by a misspelt one nothing is known', () => {
  expect(rightOf('articles', 'figure: []')).toMatchObject({ figures: undefined, events: [] });
});

test('names that an author gives are kept with what is right behind them', () => {
  expect(rightOf('entities', 'names: { ru: КАМАЗ, tt: 7 }')).toMatchObject({ names: { ru: 'КАМАЗ' } });
});

test.each(['[1, 2]', 'words', '12'])('of what are no fields nothing is right: %s', (yaml) => {
  expect(rightOf('articles', yaml)).toEqual({});
});

test('fields that are all right are not told apart', () => {
  const read = readFields('series', readYaml('title: Maps', 1), 'content/series/maps.yml');
  expect(read).toEqual({ fields: { title: 'Maps', previously: [] }, findings: [] });
});

test('rules about several fields hold beside a wrong one', () => {
  const yaml = readYaml('title: 1\nfigures: [{ id: a }, { id: a }]\nentities: [a, 1, a]', 1);
  const { findings } = readFields('articles', yaml, 'content/articles/2022/visit.md');
  expect(findings.map(({ field }) => field)).toContain('entities[2]');
});

function rightOf(kind: Kind, yaml: string) {
  return readFields(kind, readYaml(yaml, 1), 'content/file').rightFields;
}
