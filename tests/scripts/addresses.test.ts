import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText, SMALLEST } from '../memory-disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let content: string;
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'addresses-')), 'content');
  const files = { ...SMALLEST, 'articles/2022/visit.md': articleText({ entities: '[]' }) };
  for (const [path, text] of Object.entries(files)) write(path, text);
});
afterEach(() => {
  rmSync(dirname(content), { recursive: true });
});

test('makes the list, and keeps what people note in it', () => {
  expect(addresses()).toMatchObject({ status: 0, out: 'addresses.txt: 3 added; 3 addresses in all.\n' });
  const noted = list().replace(/^\/authors/m, '# Our own desk.\n$&');
  write('addresses.txt', noted);
  expect(addresses().out).toBe('addresses.txt: nothing new; 3 addresses in all.\n');
  expect(list()).toBe(noted);
});

function addresses(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/addresses.ts', ...args, '--content', content],
    { cwd: ROOT, encoding: 'utf8', timeout: 30_000, env: { ...process.env, BUILD_DATE: '2030-01-01' } },
  );
  return { status, out: stdout, err: stderr };
}

function list(): string {
  return readFileSync(join(content, 'addresses.txt'), 'utf8');
}

function write(path: string, text: string): void {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
