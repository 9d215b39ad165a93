import { expect, test } from 'vitest';
import { nextDue } from '../../src/model/next-due.ts';
import { readContent } from '../../src/source/read-content.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');

test('tells the earliest of what is scheduled, in the time zone of the publication', () => {
  const due = dueOf({
    'publication.yml': 'name: The Review\nurl: https://example.org\ntimezone: Europe/Moscow\n',
    'articles/2030/late.md': articleText({ date: '2030-05-01' }),
    'articles/2030/early.md': articleText({ date: '2030-03-01' }),
    'articles/2029/past.md': articleText({ date: '2029-03-01' }),
  });
  expect(due).toEqual({
    file: 'content/articles/2030/early.md',
    instant: Date.parse('2030-03-01T00:00:00+03:00'),
  });
});

test('drafts wait for their author', () => {
  expect(
    dueOf({ 'articles/2030/draft.md': articleText({ date: '2030-03-01', draft: 'true' }) }),
  ).toBeUndefined();
});

test('changes and corrections become due too', () => {
  const due = dueOf({
    'articles/2029/visit.md': articleText({
      date: '2029-03-01',
      updated: '2030-04-01T09:00:00Z',
      corrections: '[{ date: 2030-06-01, text: A name was wrong. }]',
    }),
  });
  expect(due?.instant).toBe(Date.parse('2030-04-01T09:00:00Z'));
});

test('a change on the day of publication waits for its time', () => {
  const date = '2030-03-01T09:30:00Z';
  const due = dueOf({ 'articles/2030/visit.md': articleText({ date, updated: '2030-03-01' }) });
  expect(due?.instant).toBe(Date.parse(date));
});

test('of what is due at once the first article is told', () => {
  const date = '2030-03-01';
  const due = dueOf({
    'articles/2030/b.md': articleText({ date }),
    'articles/2030/a.md': articleText({ date }),
  });
  expect(due?.file).toBe('content/articles/2030/a.md');
});

function dueOf(files: Record<string, string>) {
  return nextDue(readContent(memoryDisk({ ...SMALLEST, ...files }), 'content').documents, NOW);
}
