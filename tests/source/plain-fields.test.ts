import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainFields } from '../../src/source/plain-fields.ts';
import { readYaml } from '../../src/source/yaml.ts';

test('reads texts and lists of texts, in quotation marks or without', () => {
  const yaml = [
    'title: "Talks: what came"',
    "description: 'A visit'",
    'date: 2022-01-26T09:30:00+03:00',
    'authors: [volga-desk]',
    'region: tatarstan',
    'entities:',
    '  - kamaz',
    '  - "1980"',
    'aliases: []',
    'draft: true',
    '',
  ].join('\n');
  expect(plainFields(yaml)).toEqual({
    title: 'Talks: what came',
    description: 'A visit',
    date: '2022-01-26T09:30:00+03:00',
    authors: ['volga-desk'],
    region: 'tatarstan',
    entities: ['kamaz', '1980'],
    aliases: [],
    draft: true,
  });
});

test.each([
  ['nothing', ''],
  ['a field without a value', 'title:'],
  ['a number', 'value: 441'],
  ['an empty value of YAML', 'title: null'],
  ['a comment', 'title: A visit # of a day'],
  ['an escape', 'title: "A\\tvisit"'],
  ['a colon in a text', 'title: Talks: what came'],
  ['the same field again', 'title: A\ntitle: B'],
  ['a name that belongs to JavaScript', 'constructor: a'],
  ['a line that goes on', 'title: A\n  visit'],
  ['a list in a list', 'entities:\n  - - kamaz'],
  ['a mapping', 'names: { ru: Казань }'],
  ['an alias', 'title: *a'],
])('leaves %s to the parser', (_, yaml) => {
  expect(plainFields(yaml)).toBeUndefined();
});

const NAME = fc.constantFrom('title', 'a', 'x-y', 'true', 'null', 'constructor', 'toString', 'é', '1');
const SCALAR = fc.oneof(
  fc.constantFrom(
    'kamaz',
    'A visit',
    '"a: b"',
    "'c'",
    '2022-01-26',
    'true',
    'Null',
    '~',
    '441',
    '.inf',
    '[a]',
    '["a", b]',
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from('aК é: -[]{}"\'#,&*!|>%@`?0.1\t\u00A0\u0085')),
    maxLength: 8,
  }),
);
const LINE = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(NAME, SCALAR).map(([name, value]) => `${name}: ${value}`) },
  fc
    .tuple(NAME, fc.array(fc.tuple(fc.constantFrom('', '  ', '   '), SCALAR), { maxLength: 3 }))
    .map(([name, items]) => [`${name}:`, ...items.map(([before, item]) => `${before}- ${item}`)].join('\n')),
  SCALAR,
);
const YAML = fc.array(LINE, { maxLength: 4 }).map((lines) => lines.join('\n'));

test('says what the parser says, or nothing', () => {
  fc.assert(
    fc.property(YAML, (yaml) => {
      const fields = plainFields(yaml);
      if (fields !== undefined) expect(fields).toEqual(parse(yaml, { schema: 'core', strict: true }));
    }),
    { numRuns: 2000 },
  );
});

test('places of fields are the same whoever read them', () => {
  const yaml = 'title: A visit\nentities:\n  - kamaz';
  const besideANumber = readYaml(`value: 441\n${yaml}`, 1);
  const alone = readYaml(yaml, 2);
  for (const path of [['title'], ['entities'], ['entities', 0], ['entities', 1]]) {
    expect(alone.placeOf(path)).toEqual(besideANumber.placeOf(path));
    expect(alone.placeOfKey(path)).toEqual(besideANumber.placeOfKey(path));
    expect(alone.written(path)).toEqual(besideANumber.written(path));
  }
});
