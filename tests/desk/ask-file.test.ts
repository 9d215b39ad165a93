import { expect, test } from 'vitest';
import { askFile } from '../../scripts/desk/ask-file.ts';
import { Left, pickOne, type Terminal } from '../../scripts/desk/dialogue.ts';
import { readDesk } from '../../src/desk/read-desk.ts';
import { checked } from '../checked.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';
import { BACKSPACE, CTRL_C, ENTER, TAB, typed } from './typed.ts';

const GIVEN = { answers: {}, isDraft: true, today: '2026-01-31' };

test('asks for an article, offers what exists, and makes what does not', async () => {
  const files = await asked('articles', [
    ...['Рөстәм: plans', ENTER],
    // The standfirst may stay empty, the date is today's.
    ...[ENTER, ENTER],
    ...['des', TAB, ENTER],
    ...['volg', ENTER],
    ...['камаз', TAB, ...Array<string>(5).fill(BACKSPACE), 'Tatneft', TAB, ENTER],
    // The kind of the new entity, the kind of the article, the slug.
    ...[ENTER, ENTER, ENTER],
  ]);
  expect(files.map(({ path }) => path)).toEqual(['entities/tatneft.yml', 'articles/2026/rostam-plans.md']);
  expect(files[1]?.text).toContain(`title: "Рөстәм: plans"
description: One or two sentences that say what the article found.
date: 2026-01-31
authors: [desk]
region: volga
entities: [kamaz, tatneft]
kind: analysis
draft: true
`);
  const written = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  expect(checked(memoryDisk({ ...SMALLEST, ...written }), Date.parse('2100-01-01')).findings).toEqual([]);
});

test('makes a region of the whole name that was typed, letter by letter', async () => {
  const given = { answers: { title: 'T', description: 'D', authors: ['desk'], kind: 'news' } };
  const files = await asked('articles', [ENTER, ...Array.from('Новая область'), ENTER, ENTER, ENTER], given);
  expect(files.map(({ path }) => path)).toEqual(['regions/novaya-oblast.yml', 'articles/2026/t.md']);
  expect(files[0]?.text).toBe('name: Новая область\n');
});

test('asks again for a region where nothing matches and nothing is to be made', async () => {
  const given = { answers: { title: 'T', description: 'D', authors: ['desk'], kind: 'news' }, slug: 't' };
  const keys = [ENTER, '  ', ENTER, BACKSPACE, BACKSPACE, 'Volga', ENTER, ENTER];
  const files = await asked('articles', keys, given);
  expect(files.map(({ path }) => path)).toEqual(['articles/2026/t.md']);
  expect(files[0]?.text).toContain('region: volga\n');
});

test('says where there is nothing to pick from yet, and makes the first', async () => {
  const pick = (terminal: Terminal) => pickOne(terminal, 'Region', [], 'region');
  const { answer, shown } = typed([ENTER, 'Volga', ENTER], pick);
  expect(await answer).toEqual({ name: 'Volga' });
  expect(shown()).toContain('Unexpected empty choice, expected a name: there is no region yet.');
});

test('takes nothing that is wrong, and proposes a slug that is free', async () => {
  const files = await asked('entities', [
    ...[ENTER, 'KAMAZ', ENTER],
    ...[ENTER, ENTER],
    // The proposal is replaced by a taken one, which is not taken; then `-3` is added.
    ...[BACKSPACE, BACKSPACE, ENTER, '-3', ENTER],
  ]);
  expect(files).toMatchObject([{ path: 'entities/kamaz-3.yml', text: 'name: KAMAZ\nkind: organisation\n' }]);
});

test('proposes no slug whose address leads elsewhere, and takes none', async () => {
  const files = await asked(
    'entities',
    ['Old', ENTER, ENTER, ENTER, BACKSPACE, BACKSPACE, ENTER, '-two', ENTER],
    {
      content: {
        'entities/kamaz.yml': 'name: KAMAZ\npreviously: [/Entities/OLD/index.html]\n',
        'addresses.txt': '/entities/old-2/ 2022-01-01 withdrawn 2023-01-01\n',
      },
    },
  );
  expect(files.map(({ path }) => path)).toEqual(['entities/old-two.yml']);
});

test('asks nothing that was given, and makes nothing of an author who leaves', async () => {
  const given = { answers: { name: 'Tatneft', kind: 'organisation', description: 'An oil company.' } };
  const files = await asked('entities', [], { ...given, slug: 'tatneft' });
  expect(files).toMatchObject([
    {
      path: 'entities/tatneft.yml',
      text: 'name: Tatneft\nkind: organisation\ndescription: An oil company.\n',
    },
  ]);
  await expect(asked('entities', ['Tat', CTRL_C])).rejects.toThrow(Left);
});

function asked(
  collection: 'articles' | 'entities',
  keys: readonly string[],
  given: {
    answers?: Record<string, string | string[]>;
    slug?: string;
    content?: Record<string, string>;
  } = {},
) {
  const desk = readDesk(memoryDisk({ ...SMALLEST, ...given.content }), 'content');
  return typed(keys, (terminal) => askFile(terminal, desk, { ...GIVEN, ...given, collection })).answer;
}
