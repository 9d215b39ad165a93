import { expect, test } from 'vitest';
import { answerProblem } from '../../src/desk/answer-problem.ts';
import { QUESTIONS } from '../../src/desk/questions.ts';
import { readDesk } from '../../src/desk/read-desk.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

const { offer } = readDesk(memoryDisk(SMALLEST), 'content');

test.each([
  ['title', 'Plans', undefined],
  ['title', '', 'Unexpected empty value for title, expected'],
  ['title', 'a'.repeat(161), 'Unexpected `aaaaa'],
  ['title', 'One\ntwo', 'for title, expected one line of 1 to 160 characters'],
  ['title', 'Ring\u0007', 'Unexpected control character U+0007 (bell) in title'],
  ['title', 'abc\u202Edef', 'Unexpected right-to-left override U+202E in title'],
  ['date', '2026-01-31', undefined],
  ['date', '2026-02-30', 'Unexpected `2026-02-30` for date, expected a day'],
  ['date', '2026-02-30', 'February 2026 has 28 days.'],
  ['date', '31.01.2026', 'Did you mean `2026-01-31`?'],
  ['region', 'volga', undefined],
  ['region', 'volgga', 'expected a file in content/regions/. Did you mean `volga`?'],
  [
    'region',
    'Volga',
    'Unexpected region `Volga`, expected a file in content/regions/. Did you mean `volga`?',
  ],
  ['region', 'siberia', 'Make it first: npm run new -- region'],
  ['entities', ['kamaz'], undefined],
  ['entities', [], undefined],
  [
    'entities',
    ['КАМАЗ'],
    'Unexpected entity `КАМАЗ`, expected a file in content/entities/. Did you mean `kamaz`?',
  ],
  ['entities', ['kamaz', 'kamaz'], 'for entities, expected each item once'],
  ['authors', [], 'Unexpected empty value for authors, expected at least one author'],
  ['kind', 'anlysis', 'Did you mean `analysis`?'],
])('%s: %j', (field, value, expected) => {
  const question = QUESTIONS.articles.find((one) => one.field === field);
  const problem = question && answerProblem('articles', question, value, offer);
  if (expected === undefined) expect(problem).toBe(undefined);
  else expect(problem).toContain(expected);
});
