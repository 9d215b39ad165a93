import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { written, type JsonSchema } from '../../src/schema/json-schema.ts';
import { offerSlugs } from '../../src/schema/offer-slugs.ts';
import { realDisk } from '../../src/source/disk.ts';
import { splitFrontMatter } from '../../src/source/front-matter.ts';
import { associationsInSettings, explained, offered, ROOT, underlined, useSchemas } from './yaml-editor.ts';

const NAMES = Object.keys(written) as (keyof typeof written)[];

/** Right in every field that must be there. */
const SMALLEST: Record<keyof typeof written, string> = {
  publication: 'name: Review\nurl: https://example.org\n',
  articles:
    'title: Trade talks\ndescription: What is at stake.\ndate: 2022-01-26\nauthors: [volga-desk]\nregion: tatarstan\nentities: []\n',
  authors: 'name: Volga desk\n',
  entities: 'name: KAMAZ\n',
  regions: 'name: Tatarstan\n',
  indicators: 'name: Inflation\n',
  series: 'title: Neighbours\n',
  pages: 'title: About\n',
  chart:
    'type: bar\ntitle: Trade grew\ndata: [{ year: 2020, trade: 1 }]\nx: year\ny: trade\nunit: US$ bn\nsource: Customs\n',
};

/** Whose rules no pattern can tell: the check knows more than the editor. */
const BEYOND_PATTERNS = [
  /^expected a day/,
  /^expected a year, quarter/,
  /^expected a period/,
  /^expected a language tag/,
  /^expected an address/,
  /^expected a time zone/,
  /^expected the address of a site/,
  /^expected a former address/,
  /^expected a part of `name`/,
  /^expected an id that no other/,
  /^expected the columns of the other rows/,
  /^expected a number of at most 15 digits/,
  /^expected at most 20 decimals/,
];

describe('with every schema', () => {
  beforeAll(() => {
    useSchemas(
      NAMES.map((name) => ({ file: `.vscode/schemas/${name}.schema.json`, pattern: `/${name}.yml` })),
    );
  });

  test.each(NAMES)('%s: what must be there is enough', async (name) => {
    expect(written[name].safeParse(parse(SMALLEST[name])).error).toBeUndefined();
    expect(await underlined(`${name}.yml`, SMALLEST[name])).toEqual([]);
  });

  test.each(NAMES)('%s: a field that nobody knows is underlined', async (name) => {
    expect(await underlined(`${name}.yml`, `${SMALLEST[name]}colour: red\n`)).toEqual([
      expect.stringMatching(/:1 Property colour is not allowed\.$/),
    ]);
  });

  test.each([
    ['articles', 'title: 2022', 'Expected one line of 1 to 160 characters.'],
    ['articles', 'date: 26 January 2022', 'Expected a day such as `2022-01-26`, or a time with its offset'],
    ['articles', 'date: 2022-13-01', 'Expected a day such as'],
    ['articles', 'region: Tatarstan', 'Expected a slug: lower-case letters'],
    ['articles', 'entities: kamaz', 'Expected a list, such as `[one, two]`.'],
    ['articles', 'entities: [kamaz, kamaz]', 'Array has duplicate items.'],
    ['articles', 'authors: []', 'Array has too few items.'],
    ['articles', 'kind: essay', 'Expected one of analysis, news, interview'],
    ['articles', 'draft: yes', 'Expected `true` or `false`.'],
    ['articles', 'language: English', 'Expected a language tag'],
    [
      'articles',
      'figures: [{ id: a, label: A, value: 441 m, unit: t, period: 2021 }]',
      'Expected a number without unit',
    ],
    [
      'articles',
      'figures: [{ id: a, label: A, value: 441, unit: t, period: 21 }]',
      'Value is below the minimum',
    ],
    ['articles', 'previously: [articles/2021/old]', 'Expected a former address'],
    ['regions', 'iso: kz', 'Expected a code of ISO 3166'],
    ['regions', 'location: { lon: 500, lat: 0 }', 'Value is above the maximum'],
    ['authors', 'email: nobody', 'Expected an e-mail address.'],
    ['authors', 'links: { website: example.org }', 'Expected an address that begins with'],
    ['entities', 'names: { Russian: КАМАЗ }', 'Expected a language tag'],
    ['publication', 'look: { accent: red }', 'Expected a colour such as'],
    ['publication', 'feeds: { items: 1.5 }', 'Expected a whole number, 1 to 200.'],
    ['chart', 'y: [a, b, c, d, e]', 'Array has too many items.'],
  ] as const)('%s: `%s` is underlined', async (name, field, message) => {
    const fields = { ...parse(SMALLEST[name]), ...parse(field) } as object;
    expect(written[name].safeParse(fields).success).toBe(false);
    expect(await underlined(`${name}.yml`, stringify(fields))).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['articles', 'title: "🛢🛢🛢"'],
    ['articles', `title: ${'🛢'.repeat(160)}`],
    ['articles', 'date: 2022-01-26T09:30:00+03:00'],
    ['articles', 'events: [{ date: 2021, text: It began. }, { date: 2021-Q3, text: It went on. }]'],
    ['entities', 'names: { ru: КАМАЗ, tt: КАМАЗ }'],
    ['authors', 'links: { website: HTTPS://example.org/?q=ы }'],
    ['chart', 'source: { title: Customs, date: 2021-11 }'],
    ['chart', 'data: gdp.csv'],
  ] as const)('%s: `%s` is not', async (name, field) => {
    const fields = { ...parse(SMALLEST[name]), ...parse(field) } as object;
    expect(written[name].safeParse(fields).error).toBeUndefined();
    expect(await underlined(`${name}.yml`, stringify(fields))).toEqual([]);
  });

  test.each(NAMES)('%s: whatever a field says, editor and check agree', async (name) => {
    const schema = JSON.parse(realDiskText(`.vscode/schemas/${name}.schema.json`)) as JsonSchema;
    await fc.assert(
      fc.asyncProperty(fieldNear(schema), async (field) => {
        const fields = { ...(parse(SMALLEST[name]) as object), ...field };
        const marks = await underlined(`${name}.yml`, stringify(fields));
        const issues = written[name].safeParse(fields).error?.issues ?? [];
        const tellable = issues.filter(
          ({ message }) => !BEYOND_PATTERNS.some((pattern) => pattern.test(message)),
        );
        if (issues.length === 0) expect(marks).toEqual([]);
        if (tellable.length > 0) expect(marks).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('nothing in content/ is underlined', async () => {
    const marks: string[] = [];
    for (const { path } of realDisk.list(`${ROOT}/content`)) {
      const [name = ''] = path.split(/[./]/);
      if (!/\.(?:yml|md)$/.test(path) || !(name in written)) continue;
      const text = realDiskText(`content/${path}`);
      const split = path.endsWith('.md') ? splitFrontMatter(text) : { yaml: text };
      expect(split).toHaveProperty('yaml');
      const yaml = 'yaml' in split ? split.yaml : '';
      marks.push(...(await underlined(`${name}.yml`, yaml)).map((mark) => `${path} ${mark}`));
    }
    expect(marks).toEqual([]);
  });

  test('the fields of an article are offered, and a figure with all that it must have', async () => {
    expect([...(await offered('articles.yml', '|')).keys()]).toEqual(
      expect.arrayContaining(['title', 'region', 'figures', 'previously']),
    );
    expect((await offered('articles.yml', 'fig|')).get('figures')).toBe(
      'figures:\n  - id: $1\n    label: $2\n    value: $3\n    unit: $4\n    period: $5',
    );
  });

  test('the kinds of an article are offered', async () => {
    expect([...(await offered('articles.yml', 'kind: |')).keys()]).toEqual(
      expect.arrayContaining(['analysis', 'news', 'interview', 'explainer', 'opinion', 'data']),
    );
  });

  test('a field explains itself', async () => {
    expect(await explained('articles.yml', 'figures:\n  - va|lue: 441\n')).toBe(
      '#### Article\n\nThe number itself, without unit or thousands separators: `441`, `6.7`.',
    );
  });
});

describe('with the settings of the project', () => {
  beforeAll(() => {
    useSchemas(associationsInSettings());
  });

  test.each([
    ['publication', 'content/publication.yml'],
    ['authors', 'content/authors/volga-desk.yml'],
    ['entities', 'content/entities/kamaz.yml'],
    ['regions', 'content/regions/tatarstan.yml'],
    ['indicators', 'content/indicators/inflation.yml'],
    ['series', 'content/series/neighbours.yml'],
  ] as const)('a file of %s has its schema', async (name, path) => {
    expect(await underlined(path, `${SMALLEST[name]}colour: red\n`)).toHaveLength(1);
    expect(await underlined(path, SMALLEST[name])).toEqual([]);
  });

  test('other YAML has none of ours', async () => {
    expect(await underlined('.github/workflows/test.yml', 'colour: red\n')).toEqual([]);
  });
});

describe('with slugs to offer', () => {
  beforeAll(() => {
    const offers = {
      entities: [
        { slug: 'kamaz', name: 'KAMAZ' },
        { slug: 'kazan', name: 'Kazan' },
      ],
    };
    useSchemas([{ file: '.vscode/schemas/articles.schema.json', pattern: '/articles.yml' }], (json) =>
      offerSlugs(json as JsonSchema, offers),
    );
  });

  test.each(['entities: [|]', 'entities:\n  - |', 'events:\n  - date: 2021\n    entities: [ka|]'])(
    'they are offered in `%s`',
    async (yaml) => {
      expect([...(await offered('articles.yml', yaml))]).toEqual([
        ['kamaz', 'kamaz'],
        ['kazan', 'kazan'],
      ]);
    },
  );

  test('where nothing exists yet, nothing is offered', async () => {
    expect([...(await offered('articles.yml', 'region: |'))]).toEqual([]);
  });

  test('a slug that came later is not underlined', async () => {
    const yaml = SMALLEST.articles.replace('entities: []', 'entities: [brand-new]');
    expect(await underlined('articles.yml', yaml)).toEqual([]);
  });
});

function realDiskText(path: string): string {
  return new TextDecoder().decode(realDisk.read(`${ROOT}/${path}`));
}

/** One field of a file, right or wrong. */
function fieldNear({ properties = {} }: JsonSchema): fc.Arbitrary<object> {
  return fc.oneof(
    ...Object.entries(properties).map(([name, part]) => valueNear(part).map((value) => ({ [name]: value }))),
  );
}

/** Mostly what a schema takes, sometimes what misses by a little or by far. */
function valueNear(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, items, anyOf, additionalProperties: others, enum: words, pattern } = schema;
  const right: fc.Arbitrary<unknown>[] = [];
  if (properties) {
    const parts = Object.entries(properties).map(([name, part]) => [name, valueNear(part)] as const);
    right.push(fc.record(Object.fromEntries(parts), { requiredKeys: schema.required as string[] }));
  }
  if (items) right.push(fc.array(valueNear(items), { maxLength: 3 }));
  if (anyOf) right.push(...anyOf.map(valueNear));
  if (typeof others === 'object') {
    const names = fc.constantFrom('ru', 'tt', 'sr-Latn', 'website', 'Год');
    right.push(fc.dictionary(names, valueNear(others), { maxKeys: 2, noNullPrototype: true }));
  }
  if (Array.isArray(words)) right.push(fc.constantFrom(...(words as unknown[])));
  if (typeof pattern === 'string') {
    const form = new RegExp(pattern, 'u');
    right.push(
      fc.constantFrom(...SAMPLES.filter((sample) => typeof sample === 'string' && form.test(sample))),
    );
  }
  if (right.length === 0) right.push(fc.constantFrom(0, 1, 20, 441, 6.7, true, false));
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: ANY });
}

const SAMPLES = [
  ...['kamaz', 'trade-talks', '2022/trade-talks', 'Kamaz', 'a--b', 'a'.repeat(80), 'a'.repeat(81), 'one two'],
  ...[
    '2021',
    '2021-Q3',
    '2021-Q5',
    '2021-09',
    '2021-09-30',
    '2021-02-30',
    '2021-01/2021-09',
    '2021-09/2021-01',
  ],
  ...[
    '2022-01-26T09:30:00+03:00',
    '2022-01-26T25:00:00Z',
    'en',
    'sr-Latn',
    'zz-12',
    'Europe/Moscow',
    '+03:00',
  ],
  ...['https://example.org/', 'http://', 'ftp://example.org', 'a@example.org', 'a@b', '#a3124e', '#a3'],
  ...['/old/', '/old/page.html', '/', '/../', 'KZ', 'RU-TA', 'kz', 'gdp.csv', 'map.png'],
  ...[' ', '', '\u00a0', 'x\ny', '🛢'.repeat(80), 'ы'.repeat(161), 'x'.repeat(2001)],
  ...[0, 1, 21, 999, 1000, 2021, 9999, 10_000, -181, 180, 1.5, true, false, null, [], {}],
];

const ANY = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
