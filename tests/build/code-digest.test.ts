import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { codeDigest } from '../../src/build/code-digest.ts';
import { digestOf } from '../../src/build/digest.ts';
import { filesBelow } from '../../src/build/files-below.ts';
import { sourcesDigest } from '../../src/build/templates/template-digest.ts';

const ROOT = join(import.meta.dirname, '../..');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'code-'));
  for (const file of [
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
    'node_modules/astro/package.json',
  ])
    write(file, '{}');
  write('public/a.txt', 'A');
});

test('a file that a link leads to counts by what is in it, and so does its coming and going', () => {
  const seen = [digest()];
  write('elsewhere/b.txt', 'B');
  symlinkSync(join(root, 'elsewhere'), join(root, 'public/more'));
  seen.push(digest());
  write('elsewhere/b.txt', 'other');
  seen.push(digest());
  rmSync(join(root, 'public/more'));
  expect(new Set(seen).size).toBe(3);
  expect(digest()).toBe(seen[0]);
});

test('variables that templates may show count, in files and in the environment, and no others', () => {
  const named = () => sourcesDigest({ root, folder: 'src/pages' });
  const seen = [named()];
  vi.stubEnv('SECRET', 'one');
  expect(named()).toBe(seen[0]);
  vi.stubEnv('PUBLIC_TAG', 'one');
  seen.push(named());
  vi.stubEnv('PUBLIC_TAG', 'two');
  seen.push(named());
  write('.env', 'PUBLIC_TAG=three');
  seen.push(named());
  write('.env.production', 'PUBLIC_TAG=four');
  seen.push(named());
  vi.unstubAllEnvs();
  expect(new Set(seen).size).toBe(5);
});

test('links that lead nowhere or in a circle are passed over', () => {
  symlinkSync(join(root, 'none'), join(root, 'public/none'));
  symlinkSync(join(root, 'public'), join(root, 'public/again'));
  symlinkSync('back', join(root, 'public/forth'));
  symlinkSync('forth', join(root, 'public/back'));
  symlinkSync('a.txt/b.txt', join(root, 'public/through'));
  expect(filesBelow(root, 'public')).toEqual(['public/a.txt']);
});

test('a folder that is not there is as good as empty', () => {
  rmSync(join(root, 'public'), { recursive: true });
  expect(filesBelow(root, 'public')).toEqual([]);
  const without = digest();
  mkdirSync(join(root, 'public'));
  expect(digest()).toBe(without);
});

test('a program that was made from other code, or of which nobody knows it any more, has a name for none', async () => {
  const program = join(root, 'programs/program-1');
  const named = async (note: object | undefined) => {
    if (note) write('programs/program.json', JSON.stringify(note));
    else rmSync(join(root, 'programs/program.json'));
    vi.resetModules();
    const fresh = await import('../../src/build/code-digest.ts');
    return fresh.codeDigest(ROOT, ['src/charts']);
  };
  const file = join(ROOT, 'src/charts/words.ts');
  const noted = (bytes: string | Buffer, folder = 'program-1') => {
    const note = { folder, sources: [[file, 'stamp', digestOf(bytes)]], made: [] };
    return { ...note, seal: digestOf(JSON.stringify(note)) };
  };
  const usual = codeDigest(ROOT, ['src/charts']);
  vi.stubEnv('GAZETTEER_PROGRAM', program);
  expect(await named(noted(readFileSync(file)))).toBe(usual);
  const others = [
    // Nothing is noted while sources do not stand still.
    await named(undefined),
    await named({ ...noted(readFileSync(file)), seal: 'other' }),
    await named(noted('other')),
    await named(noted('other')),
    await named(noted(readFileSync(file), 'program-2')),
  ];
  expect(new Set([usual, ...others]).size).toBe(1 + others.length);
  vi.unstubAllEnvs();
});

function digest(): string {
  return codeDigest(root, ['public']);
}

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}
