import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { askRename } from '../../scripts/desk/ask-rename.ts';
import { readFolder } from '../../src/desk/content-folder.ts';
import { openFolder } from '../../src/desk/open-folder.ts';
import { readDesk } from '../../src/desk/read-desk.ts';
import { renameProblem, type Rename } from '../../src/desk/rename-target.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';
import { BACKSPACE, ENTER, typed } from './typed.ts';

test('asks again where nothing matches, and says so', async () => {
  const keys = ['zzz', ENTER, BACKSPACE, BACKSPACE, BACKSPACE, 'kam', ENTER, '-group', ENTER];
  const { answer, shown } = asked({ collection: 'entities' }, keys);
  expect(await answer).toEqual({ collection: 'entities', from: 'kamaz', to: 'kamaz-group' });
  expect(shown()).toContain('Unexpected empty choice, expected one of the list.');
});

test('where there is nothing to rename, it says so and asks nothing', async () => {
  const { answer } = asked({ collection: 'series' }, []);
  expect(await answer).toEqual({
    problem:
      'Unexpected empty `content/series/`, expected something to rename: there is none yet. Make one: npm run new -- series',
  });
});

test('takes the slug of an article alone, which stays in its year', async () => {
  const { answer } = asked(VISIT, [...cleared('2022/visit'), 'trip', ENTER]);
  expect(await answer).toEqual({ collection: 'articles', from: '2022/visit', to: '2022/trip' });
});

test.each([
  ['the present name', [], 'Unexpected new name `2022/visit`, expected another than the present one.'],
  ['a taken name', [...cleared('2022/visit'), 'other'], '`content/articles/2022/other.md` exists.'],
  ['another year', [...cleared('2022/visit'), '2021/trip'], 'Unexpected year in `2021/trip`'],
  ['no slug', [...cleared('2022/visit'), 'A trip'], 'Unexpected slug `A trip`'],
])('asks again for another name instead of %s', async (_, keys, told) => {
  const { answer, shown } = asked(VISIT, [...keys, ENTER, ...cleared('2022/visit'), 'trip', ENTER]);
  expect(await answer).toMatchObject({ to: '2022/trip' });
  expect(plain(shown())).toContain(told);
});

test('asks for no new name of a file that is not there', async () => {
  const { answer } = asked({ collection: 'entities', from: 'kamas' }, []);
  expect(await answer).toEqual({
    problem: 'Unexpected entity `kamas`, expected a file `content/entities/kamas.yml`. Did you mean `kamaz`?',
  });
});

const VISIT = { collection: 'articles', from: '2022/visit' } as const;

/** The keys that take away what stands in the line, and more. */
function cleared(line: string): string[] {
  return Array<string>(line.length).fill(BACKSPACE);
}

/** What a terminal shows, its lines joined as they were before they were broken to its width. */
function plain(shown: string): string {
  return stripVTControlCharacters(shown).replace(/\s+(?:│\s+)?/g, ' ');
}

function asked(known: Parameters<typeof askRename>[2], keys: readonly string[]) {
  const disk = memoryDisk({
    ...SMALLEST,
    'articles/2022/visit.md': articleText(),
    'articles/2022/other.md': articleText(),
  });
  const { offer } = readDesk(disk, 'content');
  const folder = readFolder(disk, 'content');
  const opened = openFolder(folder);
  const problemOf = (rename: Rename) =>
    'files' in opened ? renameProblem(rename, opened.files, folder, opened.timezone) : 'Unreadable';
  return typed(keys, (terminal) => askRename(terminal, offer, known, problemOf));
}
