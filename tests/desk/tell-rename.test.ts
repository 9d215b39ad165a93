import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tellUndo } from '../../scripts/desk/tell-rename.ts';

const RENAME = { collection: 'entities', from: 'kamaz', to: 'kamaz-group' } as const;
const CHANGES = [{ path: 'entities/kamaz.yml', to: 'entities/kamaz-group.yml', places: 0 }];

test.each([
  [false, 'content', 'git restore -- content && git clean -f -- content/entities/kamaz-group.yml'],
  [true, 'content', 'git -C content restore -- . && git -C content clean -f -- entities/kamaz-group.yml'],
  [
    true,
    'my content',
    'git -C "my content" restore -- . && git -C "my content" clean -f -- entities/kamaz-group.yml',
  ],
])('git takes a rename back, told of a repository elsewhere (%s): %s', (isElsewhere, folder, undo) => {
  const state = { isTracked: true, changed: 0, isElsewhere } as const;
  expect(tellUndo(CHANGES, RENAME, resolve(folder), state)).toBe(`To undo: ${undo}`);
});
