import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/source/front-matter.ts';

test('tells the lines on which the fields and the text begin', () => {
  expect(splitFrontMatter('---\ntitle: A\ndate: 2022-01-26\n---\n\nText\n')).toEqual({
    yaml: 'title: A\ndate: 2022-01-26',
    body: '\nText\n',
    yamlLine: 2,
    bodyLine: 5,
  });
});

test.each(['---js', '---javascript', '--- yaml', '+++', ';;;', ' ---', '----', '', 'title: A'])(
  'refuses a file that begins with `%s`, whatever language it asks for',
  (opening) => {
    expect(splitFrontMatter(`${opening}\nmodule.exports = process.exit()\n---\nText`)).toMatchObject({
      place: { line: 1 },
    });
  },
);

test.each([
  'Date: 2022-01-26\nAuthors: all of us\n',
  'date: a word that begins a sentence,\nand its second line.\n\n---\n',
  'note: this\nsources: many\n---\n',
  'Text.\n\ndate: 2022-01-26\nregion: here\n---\n',
])('takes %j for text, though it looks like fields', (body) => {
  expect(splitFrontMatter(`---\ntitle: A\n---\n\n${body}`)).toMatchObject({ bodyLine: 4 });
});

test('tells when the fields never end', () => {
  expect(splitFrontMatter('---\ntitle: A\n')).toEqual({
    problem: 'Unexpected end of the file, expected a line of exactly `---` below the fields.',
    place: { line: 2, column: 1, endLine: 2, endColumn: 9 },
  });
});

test('refuses a closing line that is longer than three hyphens', () => {
  expect(splitFrontMatter('---\ntitle: A\n----\nText')).toMatchObject({ place: { line: 3 } });
});

test('leaves a horizontal rule in the text alone', () => {
  expect(splitFrontMatter('---\ntitle: A\n---\nOne\n\n---\n\nTwo')).toMatchObject({
    body: 'One\n\n---\n\nTwo',
  });
});
