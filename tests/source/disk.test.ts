import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from '../../src/source/disk.ts';
import { checked } from '../checked.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  mkdirSync(join(folder, 'articles/2022'), { recursive: true });
  writeFileSync(join(folder, 'publication.yml'), 'name: The Review\nurl: https://example.org\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Files that Windows has not, or only for administrators. */
describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  test.each([
    ['another article', 'turnover.md'],
    ['a file outside', '/etc/hostname'],
    ['nothing', 'nowhere.md'],
    ['itself', 'link.md'],
    ['the folder around it', '.'],
  ])('refuses a link to %s, and does not read it', (_, target) => {
    symlinkSync(target, join(folder, 'articles/2022/link.md'));
    expect(found()).toEqual(['content/articles/2022/link.md special-file']);
    expect(() => realDisk.read(join(folder, 'articles/2022/link.md'))).toThrow();
    expect(() => realDisk.readPart(join(folder, 'articles/2022/link.md'), 0, 1)).toThrow();
  });

  test('refuses a link in the place of a folder, and does not go there', () => {
    symlinkSync('..', join(folder, 'articles/2021'));
    expect(found()).toEqual(['content/articles/2021 special-file']);
  });

  test('refuses a link in the place of the publication once', () => {
    rmSync(join(folder, 'publication.yml'));
    symlinkSync('/etc/hostname', join(folder, 'publication.yml'));
    expect(found()).toEqual(['content/publication.yml special-file']);
  });

  test.each(['articles/2022/pipe.md', 'articles/2022/pipe.png', 'addresses.txt'])(
    'refuses the pipe %s without waiting for a writer',
    (path) => {
      execFileSync('mkfifo', [join(folder, path)]);
      expect(found()).toEqual([`content/${path} special-file`]);
      expect(() => realDisk.read(join(folder, path))).toThrow('no plain file');
    },
  );

  test('refuses a name that is no text', () => {
    const name = Buffer.concat([
      Buffer.from(join(folder, 'articles/2022/caf')),
      Buffer.from([0xe9]),
      Buffer.from('.md'),
    ]);
    try {
      writeFileSync(name, '');
    } catch {
      // The file systems of macOS have only names in UTF-8.
      return;
    }
    expect(found()).toEqual(['content/articles/2022/caf\uFFFD.md unexpected-file']);
  });
});

test.each(['addresses.txt', 'articles/2022/turnover.md'])('refuses to read %s of 70 MB', (path) => {
  writeFileSync(join(folder, path), '');
  truncateSync(join(folder, path), 70_000_000);
  expect(found()).toEqual([`content/${path} text-size`]);
});

test('passes over a folder that has the name of an article and nothing in it', () => {
  mkdirSync(join(folder, 'articles/2022/turnover.md'));
  expect(found()).toEqual([]);
});

/** What is told of the folder, as file and rule. */
function found(): string[] {
  const { findings } = checked(realDisk, Date.parse('2026-01-01'), folder);
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}
