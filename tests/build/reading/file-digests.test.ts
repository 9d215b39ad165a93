import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf } from '../../../src/build/digest.ts';
import { FileDigests } from '../../../src/build/reading/file-digests.ts';
import { readBriefly } from '../../../src/source/disk.ts';

vi.mock(import('../../../src/source/disk.ts'), { spy: true });

/** Milliseconds after which a file is not one that changed just now. */
const SETTLED = 2100;

/** More milliseconds than the clock of a file system takes at a step. */
const STEP = 50;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digests-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file is read again when the file system says something else of it, and only then', async () => {
  write('a.md', 'one');
  write('ә.md', 'two');
  await setTimeout(SETTLED);
  const first = digests();
  expect(first.areKnown).toBe(false);
  expect([first.of('a.md'), first.of('ә.md'), first.of('none.md')]).toEqual([
    digestOf('one'),
    digestOf('two'),
    '',
  ]);
  first.save();

  const same = digests();
  expect(same.areKnown).toBe(true);
  // That of an unreadable file is found out each time.
  expect([same.of('a.md'), same.of('ә.md'), same.of('none.md')]).toEqual([
    digestOf('one'),
    digestOf('two'),
    '',
  ]);
  expect(same.changedFiles).toEqual([]);

  write('a.md', 'eno');
  utimesSync(join(folder, 'a.md'), 1, 1);
  write('b.md', 'new');
  const other = digests();
  expect(other.of('ә.md')).toBe(digestOf('two'));
  expect(other.changedFiles).toEqual([]);
  expect([other.of('a.md'), other.of('b.md')]).toEqual([digestOf('eno'), digestOf('new')]);
  expect(other.changedFiles).toEqual(['a.md', 'b.md']);
  // What this process knows is as good as what is kept.
  expect(digests(other).of('a.md')).toBe(digestOf('eno'));
});

test('files come and go, and the others are known as they were', async () => {
  for (const file of ['a.md', 'b.md', 'c.md']) write(file, file);
  await setTimeout(SETTLED);
  ask(digests(), ['a.md', 'b.md', 'c.md']);
  rmSync(join(folder, 'a.md'));
  write('d.md', 'd.md');
  const next = digests();
  ask(next, ['b.md', 'c.md', 'd.md']);

  const last = digests();
  vi.mocked(readBriefly).mockClear();
  expect(['b.md', 'c.md'].map((file) => last.of(file))).toEqual(['b.md', 'c.md'].map(digestOf));
  expect(readBriefly).not.toHaveBeenCalled();
  expect(['a.md', 'b.md', 'd.md'].map((file) => last.isNew(file))).toEqual([true, false, false]);
  expect(last.changedFiles).toEqual([]);
});

test('what is kept of a file that changed just now does not hold', () => {
  write('a.md', 'one');
  const first = digests();
  first.of('a.md');
  first.save();
  write('a.md', 'two');
  expect(digests().of('a.md')).toBe(digestOf('two'));
});

test('what somebody else read counts, and what is cut off does not', () => {
  write('a.md', 'one');
  const first = digests();
  const noted = first.expect('a.md');
  noted('as it was read');
  expect(first.of('a.md')).toBe('as it was read');
  first.save();
  truncateSync(join(folder, 'kept'), 60);
  expect(digests().areKnown).toBe(false);
});

test('a file to which something was done since it was asked for is not untouched, though it is the same again', async () => {
  write('old.csv', 'one');
  await setTimeout(SETTLED);
  write('new.csv', 'one');
  const found = digests();
  for (const file of ['old.csv', 'new.csv', 'none.csv']) {
    found.of(file);
    expect(found.isUntouched(file), file).toBe(true);
  }
  // The clock of a file system goes in steps of some milliseconds.
  await setTimeout(STEP);
  for (const file of ['old.csv', 'new.csv', 'none.csv']) {
    write(file, 'two');
    write(file, 'one');
    expect(found.isUntouched(file), file).toBe(false);
  }
});

test('what is done to a file between a look at it and its digest is told', async () => {
  for (const name of ['a.csv', 'b.csv', 'c.csv']) write(name, 'one');
  await setTimeout(SETTLED);
  write('c.csv', 'one');
  const now = digests();
  for (const name of ['a.csv', 'b.csv', 'c.csv']) now.look(name);
  await setTimeout(STEP);
  write('b.csv', 'two');
  // Changed just before it was looked at, too.
  write('c.csv', 'two');
  expect(['a.csv', 'b.csv', 'c.csv'].map((name) => now.of(name))).toEqual(
    ['one', 'two', 'two'].map(digestOf),
  );
  expect(['a.csv', 'b.csv', 'c.csv'].map((name) => now.isUntouched(name))).toEqual([true, false, false]);
  // To look at one that is known says nothing new.
  now.look('b.csv');
  expect(now.isUntouched('b.csv')).toBe(false);
});

test('of a file in the place of a folder nothing is known', () => {
  write('a.md', 'one');
  expect(digests().of('a.md/b.md')).toBe('');
});

/** Asks for files, and keeps what came of it. */
function ask(known: FileDigests, files: readonly string[]): void {
  for (const file of files) known.of(file);
  known.save();
}

function digests(former?: FileDigests): FileDigests {
  return new FileDigests(join(folder, 'kept'), (file) => join(folder, file), former);
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}
