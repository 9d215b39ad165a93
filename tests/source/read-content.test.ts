import { expect, test } from 'vitest';
import { readContent } from '../../src/source/read-content.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const ARTICLE = 'articles/2022/visit.md';

test('reads every kind of file', () => {
  const { documents, findings, assets } = read({
    [ARTICLE]: articleText(),
    'articles/2022/gdp.csv': 'year,gdp\n',
  });
  expect(findings).toEqual([]);
  expect(documents.articles.map(({ id }) => id)).toEqual(['2022/visit']);
  expect(documents.entities[0]?.fields).toMatchObject({ kind: 'organisation', aliases: [] });
  expect([...assets]).toEqual(['content/articles/2022/gdp.csv']);
});

test('reports every mistake of a file at its place, in one run', () => {
  const text = articleText({ date: '2025-02-30', authors: 'desk', kind: 'essay' }).replace(
    'region',
    'regoin',
  );
  expect(findings({ [ARTICLE]: text })).toEqual([
    '4:7 Unexpected `2025-02-30` for `date`, expected a day such as `2022-01-26`, or a time with its offset such as `2022-01-26T09:30:00+03:00`. February 2025 has 28 days.',
    '5:10 Unexpected `desk` for `authors`, expected a list, such as `[one, two]`. Did you mean `[desk]`?',
    '8:7 Unexpected `essay` for `kind`, expected one of analysis, news, interview, explainer, opinion, data.',
    '6:1 Unexpected field `regoin`, expected one that the contract has. Did you mean `region`?',
  ]);
});

test('tells an author to quote text that YAML reads as a number', () => {
  expect(findings({ [ARTICLE]: articleText({ title: '1984' }) })).toEqual([
    '2:8 Unexpected `1984` for `title`, expected one line of 1 to 160 characters. YAML reads `1984` as a number: put it in quotation marks.',
  ]);
});

test('names the field and place inside a list of figures', () => {
  const figures = '\n  - { id: trade, label: Trade, value: "441", unit: USD million, period: 2021 }';
  expect(findings({ [ARTICLE]: articleText({ figures }) })).toEqual([
    '9:39 Unexpected `"441"` for `figures[0].value`, expected a number without unit, such as `441` or `6.7`. Did you mean `441`?',
  ]);
});

test.each([
  [
    'a: &x 1\nb: *x',
    'Unexpected anchor `&x`, expected the value alone. If it is text, put the whole of it in quotation marks.',
  ],
  [
    'name: !!js/function x',
    'Unexpected tag `!!js/function`, expected the value alone. If it is text, put the whole of it in quotation marks.',
  ],
  ['name: A\nname: B', 'Unexpected second `name`, expected each field once. Keep one of them.'],
  ['name: A\n---\nname: B', 'Unexpected second YAML document, expected one.'],
])('refuses what YAML allows and hides: %j', (text, message) => {
  expect(read({ 'authors/desk.yml': text }).findings.map((finding) => finding.message)).toContain(message);
});

test.each([
  [
    'articles/visit.md',
    'Unexpected place `articles/visit.md`, expected a folder for the year: `articles/<year>/<slug>.md`.',
  ],
  [
    'articles/2022/A Visit.md',
    'Unexpected file name `A Visit.md`, expected a slug: lower-case letters a to z, digits, and single hyphens between them, at most 80 characters. Did you mean `a-visit.md`?',
  ],
  [
    'articles/2022/visit.mdx',
    'Unexpected file `visit.mdx`, expected `articles/<year>/<slug>.md`: content is data, and nothing in it is run or passed through.',
  ],
  [
    'entities/kamaz.yaml',
    'Unexpected file `kamaz.yaml`, expected `entities/<slug>.yml`. `kamaz.yml` is there already: keep one of them.',
  ],
  [
    'entites/kamaz.yml',
    'Unexpected folder `entites`, expected one of articles, authors, entities, indicators, pages, regions, series. Did you mean `entities`?',
  ],
  ['notes.txt', 'Unexpected file `notes.txt`, expected `publication.yml` and the folders of each kind here.'],
])('never ignores a file that it does not know: %s', (path, message) => {
  expect(read({ [path]: '' }).findings.map((finding) => finding.message)).toEqual([message]);
});

test('tells a headline that YAML would cut off at a number sign', () => {
  expect(findings({ [ARTICLE]: articleText({ title: 'KAMAZ #1 in Kazakhstan' }) })).toEqual([
    '2:8 Unexpected comment `#1 in Kazakhstan` after a value, expected the value alone. If it belongs to the text, put the whole of it in quotation marks; if it is a comment, put a space after the `#`.',
  ]);
});

test('leaves comments and what editors leave behind alone', () => {
  const files = {
    [ARTICLE]: articleText({ kind: 'news # not analysis' }),
    'articles/2022/.visit.md.swp': 'x',
    'articles/2022/#visit.md#': 'x',
    'articles/2022/visit.md~': 'x',
  };
  expect(findings(files)).toEqual([]);
});

test('says in plain words that a file holds no fields', () => {
  expect(findings({ 'entities/kamaz.yml': '- name: KAMAZ\n' })).toEqual([
    '1:1 Unexpected list, expected fields, each with its name: `name: value`.',
  ]);
});

test('knows of an article whose fields are wrong', () => {
  const { broken, ids } = read({ [ARTICLE]: articleText({ date: 'soon' }, 'Its text.') });
  expect(broken.map(({ id }) => id)).toEqual(['2022/visit']);
  expect([...ids.articles]).toEqual(['2022/visit']);
});

function read(files: Record<string, string>) {
  return readContent(memoryDisk({ ...SMALLEST, ...files }), 'content');
}

function findings(files: Record<string, string>): string[] {
  return read(files).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
