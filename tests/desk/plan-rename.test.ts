import { expect, test } from 'vitest';
import { readFolder } from '../../src/desk/content-folder.ts';
import { planRename } from '../../src/desk/plan-rename.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';
import { renamed } from './renamed.ts';

const ENTITY: Rename = { collection: 'entities', from: 'kamaz', to: 'kamaz-group' };
const TO_2023: Rename = { collection: 'articles', from: '2022/old', to: '2023/new' };

test('changes nothing but references, to the byte: marks, line ends, comments, quotation marks', () => {
  const before = `\uFEFF---\r
title: kamaz   # kamaz\r
description: "kamaz"\r
date: 2022-01-26\r
authors: [ desk ]\r
region: 'volga'\r
entities:   # kamaz\r
  -   "kamaz"   # the maker\r
  - 'kamaz-foundry'\r
figures: [{ id: kamaz, label: kamaz, value: 1, unit: kamaz, period: 2021, entities: [ kamaz ] }]\r
---\r
\r
A kamaz and :entity[kamaz]{#kamaz}, [kamaz](/entities/kamaz/feed.xml).\r
\r
\`\`\`\r
:entity[kamaz]{#kamaz}\r
\`\`\`\r
`;
  const after = renamed({ ...SMALLEST, 'articles/2022/a.md': before }, ENTITY)['articles/2022/a.md'];
  const expected = before
    .replace('-   "kamaz"', '-   "kamaz-group"')
    .replace('[ kamaz ]', '[ kamaz-group ]')
    .replace('{#kamaz}', '{#kamaz-group}')
    .replace('/entities/kamaz/', '/entities/kamaz-group/');
  expect(after).toBe(expected);
});

test('writes the line ends of a file into it', () => {
  const files = renamed({ ...SMALLEST, 'entities/kamaz.yml': 'name: KAMAZ\r\nregion: volga\r\n' }, ENTITY);
  expect(files['entities/kamaz-group.yml']).toBe(
    'name: KAMAZ\r\nregion: volga\r\npreviously: [/entities/kamaz/]\r\n',
  );
  expect(files['entities/kamaz.yml']).toBe(undefined);
});

test('puts a slug of digits into quotation marks, where YAML would take it for a number', () => {
  const files = renamed(
    { ...SMALLEST, 'articles/2022/a.md': articleText({ entities: '[kamaz, "kamaz-2"]' }) },
    { ...ENTITY, to: '2022' },
  );
  expect(files['articles/2022/a.md']).toContain('entities: ["2022", "kamaz-2"]');
});

test('follows every kind of reference', () => {
  const files = renamed(
    {
      ...SMALLEST,
      'publication.yml':
        'name: A\nurl: https://example.org/r\nnavigation:\n  - { label: KAMAZ, href: /entities/kamaz/ }\n',
      'entities/chief.yml':
        'name: Chief\nroles: [{ title: Head, of: kamaz }]\nlinks: { own: https://example.org/r/entities/kamaz/ }\n',
      'articles/2022/a.md': articleText({
        events: '[{ date: 2022, text: kamaz, entities: [kamaz] }]',
        sources: '[{ title: kamaz, url: "https://example.org/r/entities/kamaz/#x" }]',
        previously: '[/entities/kamaz/]',
      }),
    },
    ENTITY,
  );
  expect(files['publication.yml']).toContain('{ label: KAMAZ, href: /entities/kamaz-group/ }');
  expect(files['entities/chief.yml']).toBe(
    'name: Chief\nroles: [{ title: Head, of: kamaz-group }]\nlinks: { own: https://example.org/r/entities/kamaz-group/ }\n',
  );
  expect(files['articles/2022/a.md']).toContain('text: kamaz, entities: [kamaz-group] }');
  expect(files['articles/2022/a.md']).toContain('url: "https://example.org/r/entities/kamaz-group/#x"');
  expect(files['articles/2022/a.md']).toContain('previously: [/entities/kamaz/]');
});

test('follows an article through the front page and links, and a region through all that lies in it', () => {
  const files = {
    ...SMALLEST,
    'publication.yml': 'name: A\nurl: https://example.org\nfront: { lead: 2022/old, order: ["2022/old"] }\n',
    'regions/kazan.yml': 'name: Kazan\nparent: volga\n',
    'entities/kamaz.yml': 'name: KAMAZ\nregion: volga\n',
    'articles/2022/old.md': articleText(),
  };
  const front = renamed(files, { collection: 'articles', from: '2022/old', to: '2022/new' })[
    'publication.yml'
  ];
  expect(front).toContain('front: { lead: 2022/new, order: ["2022/new"] }');
  const region = renamed(files, { collection: 'regions', from: 'volga', to: 'idel' });
  expect(region['regions/kazan.yml']).toBe('name: Kazan\nparent: idel\n');
  expect(region['entities/kamaz.yml']).toBe('name: KAMAZ\nregion: idel\n');
  expect(region['articles/2022/old.md']).toContain('region: idel\n');
});

test('takes along what lies beside an article that goes to another year, and copies what others use too', () => {
  const chart = '```chart\ntype: bar\ndata: own.csv\n```';
  const files = renamed(
    {
      ...SMALLEST,
      'articles/2022/old.md': articleText(
        { date: '2023-01-01', image: '{ src: own.png, alt: A }' },
        `${chart}\n\n![A](shared.png) [data](maps/own.csv) [other](../other/) [other](other.md)`,
      ),
      'articles/2022/other.md': articleText({}, '![A](shared.png) [old](old.md) [map](../old/own.png)'),
      'articles/2022/own.png': 'own',
      'articles/2022/own.csv': 'a,b',
      'articles/2022/maps/own.csv': 'c,d',
      'articles/2022/shared.png': 'shared',
      'articles/2022/foreign.png': 'foreign',
    },
    TO_2023,
  );
  expect(Object.keys(files).filter((path) => path.startsWith('articles/'))).toEqual([
    'articles/2022/foreign.png',
    'articles/2022/other.md',
    'articles/2022/shared.png',
    'articles/2023/maps/own.csv',
    'articles/2023/new.md',
    'articles/2023/own.csv',
    'articles/2023/own.png',
    'articles/2023/shared.png',
  ]);
  expect(files['articles/2023/new.md']).toContain(
    '![A](shared.png) [data](maps/own.csv) [other](../../2022/other/) [other](../2022/other.md)',
  );
  expect(files['articles/2022/other.md']).toContain(
    '![A](shared.png) [old](../2023/new.md) [map](../../2023/new/own.png)',
  );
});

test('refuses to put a file over another one', () => {
  const files = {
    ...SMALLEST,
    'articles/2022/old.md': articleText({ date: '2023-01-01' }, '![A](map.png)'),
    'articles/2022/map.png': 'one',
    'articles/2023/map.png': 'two',
  };
  expect(problems(files, TO_2023)).toEqual([
    'Unexpected file `content/articles/2023/map.png`, expected none of that name: the article’s `content/articles/2022/map.png` must lie beside it. Give one of them another name first.',
  ]);
  expect(Object.keys(renamed({ ...files, 'articles/2023/map.png': 'one' }, TO_2023))).not.toContain(
    'articles/2022/map.png',
  );
});

test.each<[string, Partial<Rename>, string]>([
  [
    'an unknown name',
    { from: 'kamas' },
    'Unexpected entity `kamas`, expected a file `content/entities/kamas.yml`. Did you mean `kamaz`?',
  ],
  ['no slug', { to: 'KAMAZ' }, 'Did you mean `kamaz`?'],
  ['a device', { to: 'nul' }, 'Windows keeps the name for a device'],
  ['the same name', { to: 'kamaz' }, 'Unexpected new name `kamaz`, expected another than the present one.'],
  ['a taken name', { to: 'taken' }, 'expected one that is free: `content/entities/taken.yml` exists.'],
  [
    'a name that differs in case',
    { to: 'case' },
    'expected one that is free: `content/entities/case.yml` exists.',
  ],
  [
    'a former address',
    { to: 'former' },
    '`/entities/former/` is a former address of `content/entities/taken.yml` and leads there.',
  ],
  [
    'a page of the generator',
    { collection: 'pages', from: 'about', to: 'search' },
    'the generator makes `/search/` itself',
  ],
  [
    'an article without year',
    { collection: 'articles', from: '2022/a', to: 'b' },
    'Unexpected name `b` of an article, expected its year and slug, such as `2022/a-lot-of-plans`.',
  ],
  [
    'a year that is not that of its date',
    { collection: 'articles', from: '2022/a', to: '2023/a' },
    'expected `2022/`, the year of its `date`, which is `2022-01-26`. Change the date first, then rename it.',
  ],
  [
    'a wrong `previously`',
    { from: 'odd' },
    'content/entities/odd.yml  Unexpected `previously`, expected a list of addresses',
  ],
])('refuses %s', (_, rename, expected) => {
  const files = {
    ...SMALLEST,
    'entities/taken.yml': 'name: T\npreviously: [/Entities/FORMER/index.html]\n',
    'entities/Case.yml': 'name: C\n',
    'entities/odd.yml': 'name: O\npreviously: /entities/o/\n',
    'articles/2022/a.md': articleText(),
    'pages/about.md': '---\ntitle: A\n---\n',
  };
  expect(problems(files, { ...ENTITY, ...rename }).join('\n')).toContain(expected);
});

test('refuses to work on content that cannot be read, and tells all of it', () => {
  const files = {
    ...SMALLEST,
    'entities/a.yml': 'name: [A',
    'articles/2022/a.md': 'No front matter',
    'regions/r.yml': Uint8Array.of(0x6e, 0x61, 0xff),
  };
  const told = problems(files, ENTITY);
  expect(told.map((problem) => problem.split('  ')[0])).toEqual([
    'content/articles/2022/a.md:1',
    'content/entities/a.yml:1',
    'content/regions/r.yml:1',
  ]);
});

function problems(files: Record<string, string | Uint8Array>, rename: Rename): string[] {
  const plan = planRename(readFolder(memoryDisk(files), 'content'), rename);
  return 'problems' in plan ? plan.problems : [];
}
