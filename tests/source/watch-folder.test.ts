import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/source/watch-folder.ts';

let root: string;
let end: () => void;
let told: Map<string, boolean>;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'watched-')));
  mkdirSync(join(root, 'articles/2022'), { recursive: true });
  writeFileSync(join(root, 'articles/2022/visit.md'), 'one');
  told = new Map();
  end = watchFolder(root, (path, isOther) => {
    told.set(path, isOther || told.get(path) === true);
  });
});

afterEach(() => {
  end();
  rmSync(root, { recursive: true, force: true });
});

test('a file that is written into is told', async () => {
  writeFileSync(join(root, 'articles/2022/visit.md'), 'two');
  await heard('articles/2022/visit.md');
});

test('a file that was saved by renaming another one is told again and again', async () => {
  const file = join(root, 'articles/2022/visit.md');
  for (const text of ['two', 'three']) {
    told.clear();
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
    await heard('articles/2022/visit.md');
  }
  told.clear();
  writeFileSync(file, 'four');
  await heard('articles/2022/visit.md');
});

test('the folder itself may go and come again', async () => {
  rmSync(root, { recursive: true });
  await heard('');
  mkdirSync(join(root, 'articles'), { recursive: true });
  await vi.waitFor(() => {
    told.clear();
    writeFileSync(join(root, 'articles/visit.md'), String(Math.random()));
    return heard('articles/visit.md');
  }, 10_000);
});

test('what comes, goes, or lies in a new folder is told as another file', async () => {
  mkdirSync(join(root, 'articles/2023'));
  await heard('articles/2023');
  writeFileSync(join(root, 'articles/2023/talks.md'), 'one');
  await heard('articles/2023/talks.md');
  expect(told.get(join(root, 'articles/2023/talks.md'))).toBe(true);
  told.clear();
  rmSync(join(root, 'articles/2022/visit.md'));
  await heard('articles/2022/visit.md');
  expect(told.get(join(root, 'articles/2022/visit.md'))).toBe(true);
});

test('a folder that was removed and made again is watched again', async () => {
  rmSync(join(root, 'articles/2022'), { recursive: true });
  await heard('articles/2022');
  mkdirSync(join(root, 'articles/2022'));
  await vi.waitFor(() => {
    // Whatever was told before, the new folder must be watched now.
    writeFileSync(join(root, 'articles/2022/again.md'), String(told.size));
    expect([...told.keys()]).toContain(join(root, 'articles/2022/again.md'));
  });
});

test('what cannot be watched, and what git does, is left alone', async () => {
  symlinkSync('loop', join(root, 'loop'));
  mkdirSync(join(root, '.git/objects'), { recursive: true });
  writeFileSync(join(root, '.git/index'), 'one');
  await heard('loop');
  writeFileSync(join(root, '.git/objects/pack'), 'one');
  writeFileSync(join(root, 'articles/2022/visit.md'), 'two');
  await heard('articles/2022/visit.md');
  expect([...told.keys()].filter((path) => path.includes('.git'))).toEqual([]);
});

test('nothing is told after the end, and a folder that is not there cannot be watched', async () => {
  end();
  writeFileSync(join(root, 'articles/2022/visit.md'), 'two');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told.size).toBe(0);
  expect(() => watchFolder(join(root, 'nowhere'), () => undefined)).toThrow('ENOENT');
});

function heard(path: string): Promise<void> {
  return vi.waitFor(() => {
    expect([...told.keys()]).toContain(join(root, path));
  });
}
