import { expect, test } from 'vitest';
import { loadSite } from '../../src/build/load-site.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const ARTICLE = 'articles/2022/visit.md';

test('names the nearest slug for one that has no file', () => {
  expect(
    findings({ [ARTICLE]: articleText({ entities: '[kamas]', authors: '[desk, nobody-we-know]' }) }),
  ).toEqual([
    '5:17 unknown-author: Unexpected author `nobody-we-know`, expected a file `content/authors/nobody-we-know.yml`.',
    '7:12 unknown-entity: Unexpected entity `kamas`, expected a file `content/entities/kamas.yml`. Did you mean `kamaz`?',
  ]);
});

test('does not call a file absent whose fields are wrong', () => {
  expect(findings({ [ARTICLE]: articleText(), 'entities/kamaz.yml': 'nam: KAMAZ\n' }).map(rule)).toEqual([
    'missing-field',
    'unknown-field',
  ]);
});

test('asks for the final slash when only that is missing', () => {
  const other = articleText({ title: 'Another' });
  const body = 'See [this](/articles/2022/other) and [that](/articles/2022/othr/).';
  expect(findings({ [ARTICLE]: articleText({}, body), 'articles/2022/other.md': other })).toEqual([
    '10:5 broken-link: Unexpected link to `/articles/2022/other`, expected `/articles/2022/other/` with a final slash.',
    '10:38 broken-link: Unexpected link to `/articles/2022/othr/`, expected an address of this site. Did you mean `/articles/2022/other/`?',
  ]);
});

test('knows the headings of each article', () => {
  const body =
    '## First things\n\nSee [above](#first-things), [below](#last-things) and [there](/articles/2022/visit/#first-thing).';
  expect(findings({ [ARTICLE]: articleText({}, body) })).toEqual([
    '12:29 broken-link: Unexpected anchor `#last-things`, expected the anchor of a heading there.',
    '12:55 broken-link: Unexpected anchor `#first-thing`, expected the anchor of a heading there. Did you mean `s-first-things`?',
  ]);
});

test('accepts relative links, to addresses and to files', () => {
  const other = articleText({ title: 'Another' });
  const body = 'See [this](../other/), [this](other.md) and [the data](gdp.csv).';
  const files = {
    [ARTICLE]: articleText({}, body),
    'articles/2022/other.md': other,
    'articles/2022/gdp.csv': 'a,b\n1,2\n',
  };
  expect(findings(files)).toEqual([]);
});

test('tells an article in the folder of another year', () => {
  expect(findings({ [ARTICLE]: articleText({ date: '2021-12-31' }) }).map(rule)).toEqual(['wrong-year']);
});

test('tells a change or correction that precedes publication', () => {
  const fields = { updated: '2022-01-25', corrections: '[{ date: 2022-01-01, text: A name was wrong. }]' };
  expect(findings({ [ARTICLE]: articleText(fields) }).map(rule)).toEqual([
    'updated-before-date',
    'correction-before-date',
  ]);
});

test('tells regions that contain each other', () => {
  const regions = {
    'regions/volga.yml': 'name: Volga\nparent: kama\n',
    'regions/kama.yml': 'name: Kama\nparent: volga\n',
  };
  expect(findings({ [ARTICLE]: articleText(), ...regions }).map(rule)).toEqual([
    'region-cycle',
    'region-cycle',
  ]);
});

test('tells a picture that is not there', () => {
  expect(findings({ [ARTICLE]: articleText({ image: '{ src: map.png, alt: A map }' }) }).map(rule)).toEqual([
    'missing-file',
  ]);
});

test('tells a page that takes the address of the search', () => {
  expect(findings({ 'pages/search.md': '---\ntitle: Search\n---\n' }).map(rule)).toEqual(['reserved-page']);
});

test('counts lines from the beginning of the file, not of the text', () => {
  expect(findings({ [ARTICLE]: articleText({}, 'One.\n\n<b>Two</b>') })[0]).toMatch(/^12:1 raw-html: /);
});

function findings(files: Record<string, string>): string[] {
  const { findings: all } = loadSite(
    memoryDisk({ ...SMALLEST, ...files }),
    'content',
    Date.parse('2030-01-01'),
    [],
  );
  return all.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

function rule(finding: string): string {
  return finding.split(' ')[1]?.slice(0, -1) ?? '';
}
