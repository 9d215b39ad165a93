import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOut } from '../../scripts/desk/carry-out.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  writeFileSync(at('a'), 'old a', { mode: 0o640 });
  writeFileSync(at('b'), 'old b');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('creates, replaces and removes', () => {
  const { mode } = statSync(at('a'));
  carryOut([
    { do: 'create', path: at('x/y/c'), bytes: 'new c' },
    { do: 'replace', path: at('a'), bytes: 'new a' },
    { do: 'remove', path: at('b') },
  ]);
  expect(all()).toEqual(['a: new a', 'x/y/c: new c']);
  expect(statSync(at('a')).mode).toBe(mode);
});

test('puts everything back when a step fails', () => {
  const steps = [
    { do: 'create', path: at('x/y/c'), bytes: 'new c' },
    { do: 'replace', path: at('a'), bytes: 'new a' },
    { do: 'remove', path: at('b') },
  ] as const;
  // A file is never overwritten, a folder never needed twice, nothing removed that is not there.
  for (const path of ['a', 'x/y/c', 'a/d']) {
    expect(() => {
      carryOut([...steps, { do: 'create', path: at(path), bytes: 'other' }]);
    }).toThrow();
    expect(all()).toEqual(['a: old a', 'b: old b']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  }
  expect(() => {
    carryOut([...steps, { do: 'remove', path: at('missing') }]);
  }).toThrow();
  expect(all()).toEqual(['a: old a', 'b: old b']);
});

function at(path: string): string {
  return join(folder, path);
}

function all(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(at(path)).isFile())
    .map((path) => `${path.replaceAll('\\', '/')}: ${readFileSync(at(path), 'utf8')}`)
    .sort();
}
