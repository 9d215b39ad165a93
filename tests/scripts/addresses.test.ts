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

test('refuses to withdraw what is not there yet, which the check would refuse afterwards', () => {
  write('addresses.txt', '/articles/2031/soon/ 2031-01-26\n');
  const { status, err } = addresses('--withdraw', '/articles/2031/soon/');
  expect({ status, err }).toEqual({
    status: 1,
    err: 'Unexpected withdrawal of `/articles/2031/soon/` on 2030-01-01, expected a day not before that of its publication, 2031-01-26. Withdraw it from that day on; or, if it was never published, delete its line in addresses.txt.\n',
  });
  expect(list()).toBe('/articles/2031/soon/ 2031-01-26\n');
});

test('counts an address that is named twice once', () => {
  addresses();
  const { out } = addresses('--withdraw', '/authors/desk/,/authors/desk/');
  expect(out).toContain('addresses.txt: 1 withdrawn; 3 addresses in all.\n');
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
