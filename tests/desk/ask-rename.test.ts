import { expect, test } from 'vitest';
import { askRename } from '../../scripts/desk/ask-rename.ts';
import { readDesk } from '../../src/desk/read-desk.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';
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

function asked(known: Parameters<typeof askRename>[2], keys: readonly string[]) {
  const { offer } = readDesk(memoryDisk(SMALLEST), 'content');
  return typed(keys, (terminal) => askRename(terminal, offer, known));
}
