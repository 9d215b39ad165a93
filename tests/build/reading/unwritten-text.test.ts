import { expect, test } from 'vitest';
import { newFile } from '../../../src/desk/new-file.ts';
import type { Answers } from '../../../src/desk/questions.ts';
import { checked } from '../../checked.ts';
import { memoryDisk, SMALLEST } from '../../memory-disk.ts';

const ARTICLE: Answers = { title: 'A visit', date: '2022-01-26', authors: ['desk'], region: 'volga' };

test('what stands in a new article until its author writes it is told, unless it is a draft', () => {
  expect(told('articles', ARTICLE, true)).toEqual([]);
  expect(told('articles', ARTICLE, false)).toEqual([
    '3:14 warning reminder description Unexpected `One or two sentences that say what the article found.`, which `npm run new` wrote, expected the standfirst in its place: readers would see it.',
    '10:1 warning reminder - Unexpected `Write the article here, in place of these lines.`, which `npm run new` wrote, expected the text in its place: readers would see it.',
  ]);
});

test('so is what stands in a new page', () => {
  expect(told('pages', { title: 'About' }, false)).toEqual([
    '5:1 warning reminder - Unexpected `Write the page here, in place of these lines.`, which `npm run new` wrote, expected the text in its place: readers would see it.',
  ]);
});

test('a line that is left of it is told as well', () => {
  const file = newFile('articles', { ...ARTICLE, description: 'What came of it.' }, 'visit', NEW);
  const text = file.text.replace(/Write the article.*/, 'The visit began.');
  expect(findingsIn({ [file.path]: text })).toEqual([
    '12:1 warning reminder - Unexpected `It appears on its date, once it is committed.`, which `npm run new` wrote, expected the text in its place: readers would see it.',
  ]);
});

const NEW = { isDraft: false, timezone: 'UTC' };

function told(collection: 'articles' | 'pages', answers: Answers, isDraft: boolean): string[] {
  const { path, text } = newFile(collection, answers, 'visit', { ...NEW, isDraft });
  return findingsIn({ [path]: text });
}

function findingsIn(files: Record<string, string>): string[] {
  return checked(memoryDisk({ ...SMALLEST, ...files }), Date.parse('2026-01-01')).findings.map(
    ({ line, column, severity, rule, field = '-', message }) =>
      `${line}:${column} ${severity} ${rule} ${field} ${message}`,
  );
}
