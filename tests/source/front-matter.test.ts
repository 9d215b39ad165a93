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
