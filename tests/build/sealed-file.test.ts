import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOfFile } from '../../src/build/digest.ts';
import { readSealedJson, writeSealedJson } from '../../src/build/sealed-file.ts';

const VALUE = { files: [['/index.html', { size: 3 }]], words: ['Казан', 'ә'] };

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'sealed-')), 'below', 'file');
  writeSealedJson(file, 'one', VALUE);
});

test('is read as it was written, and leaves nothing else behind', () => {
  expect(readSealedJson(file, 'one')).toEqual(VALUE);
  expect(readdirSync(dirname(file))).toEqual(['file']);
});

test('of another version is as good as none', () => {
  expect(readSealedJson(file, 'two')).toBeUndefined();
});

test('is refused whichever of its bytes is changed, and wherever it is cut off', () => {
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole.readUInt8(at) + 1) % 256, at);
    writeFileSync(file, changed);
    expect(readSealedJson(file, 'one'), `byte ${at}`).toBeUndefined();
    writeFileSync(file, whole.subarray(0, at));
    expect(readSealedJson(file, 'one'), `cut at ${at}`).toBeUndefined();
  }
});

test.skipIf(process.platform === 'win32')(
  'a pipe in its place is as good as none, and is not waited for',
  () => {
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(readSealedJson(file, 'one')).toBeUndefined();
    expect(digestOfFile(file)).toBe('');
    writeSealedJson(file, 'one', VALUE);
    expect(readSealedJson(file, 'one')).toEqual(VALUE);
  },
);

test('takes away what a process left that was ended while it wrote, and nothing that another one writes', () => {
  const [left, current] = [`${file}.123`, `${file}.124`];
  for (const path of [left, current, `${file}.later`]) writeFileSync(path, 'half');
  const longAgo = new Date(Date.now() - 7_200_000);
  for (const path of [left, `${file}.later`]) utimesSync(path, longAgo, longAgo);
  writeSealedJson(file, 'one', VALUE);
  expect(readdirSync(dirname(file))).toEqual(['file', 'file.124', 'file.later']);
});

test('takes the place of a folder that somebody put there', () => {
  rmSync(file);
  mkdirSync(join(file, 'something'), { recursive: true });
  expect(readSealedJson(file, 'one')).toBeUndefined();
  writeSealedJson(file, 'one', VALUE);
  expect(readSealedJson(file, 'one')).toEqual(VALUE);
});
