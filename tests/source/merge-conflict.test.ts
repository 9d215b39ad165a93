import { expect, test } from 'vitest';
import { conflictInFields, conflictsInBody } from '../../src/source/merge-conflict.ts';

const CONFLICT = ['<<<<<<< HEAD', 'ours', '=======', 'theirs', '>>>>>>> desk'];

test('a conflict in a text is one finding, and its marks are no Markdown', () => {
  expect(inBody(['before', ...CONFLICT, 'after'])).toEqual({
    told: ['12 <<<<<<< HEAD'],
    lines: ['before', '', 'ours', '', 'theirs', '', 'after'],
  });
});

test('the version before both is marked too', () => {
  const lines = ['<<<<<<< HEAD', 'ours', '||||||| 1a2b3c4', 'before', '=======', 'theirs', '>>>>>>> desk'];
  expect(inBody(lines)).toEqual({
    told: ['11 <<<<<<< HEAD'],
    lines: ['', 'ours', '', 'before', '', 'theirs', ''],
  });
});

test('what is left of a conflict is told where it is', () => {
  expect(inBody(['ours', '>>>>>>> desk', '', '<<<<<<< HEAD']).told).toEqual([
    '12 >>>>>>> desk',
    '14 <<<<<<< HEAD',
  ]);
});

test.each([
  ['fenced code shows them', ['~~~~', ...CONFLICT, '~~~', ...CONFLICT, '~~~~']],
  ['code may stay open', ['```', ...CONFLICT]],
  ['a heading is underlined', ['A heading', '=======']],
  ['words are quoted seven times', ['>>>>>>>words']],
])('%s', (_, lines) => {
  expect(inBody(lines)).toEqual({ told: [], lines });
});

test('a fence that words follow closes nothing, and backticks among words open nothing', () => {
  expect(inBody(['```', '``` no end', ...CONFLICT]).told).toEqual([]);
  expect(inBody(['``` `no` begin', ...CONFLICT]).told).toEqual(['12 <<<<<<< HEAD']);
});

test('hundreds of conflicts are not told one by one', () => {
  expect(inBody(Array.from({ length: 300 }, () => CONFLICT).flat()).told).toHaveLength(20);
});

test('one that begins among the fields may end in the text', () => {
  const yaml = 'title: A\n<<<<<<< HEAD\nregion: kazan';
  const at = { yamlLine: 2, bodyLine: 9 };
  expect(conflictInFields('a.md', { yaml, body: 'text\n>>>>>>> desk', ...at })?.line).toBe(3);
  expect(conflictInFields('a.md', { yaml, body: 'text', ...at })).toBeUndefined();
});

function inBody(lines: readonly string[]) {
  const text = { yaml: '', yamlLine: 2, body: lines.join('\n'), bodyLine: 11 };
  const { findings, body } = conflictsInBody('a.md', text);
  const told = findings.map(({ line }) => `${line} ${lines[line - 11] ?? ''}`);
  return { told, lines: body.split('\n') };
}
