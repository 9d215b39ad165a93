import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { swapFolder } from '../../src/build/swap-folder.ts';

test('replaces a folder whole, and leaves nothing else behind', async () => {
  const root = folderWith({ 'fresh/index.html': 'new', 'dist/index.html': 'old', 'dist/gone.html': 'old' });
  await swapFolder(join(root, 'fresh'), join(root, 'dist'));
  expect(readdirSync(root)).toEqual(['dist']);
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('new');
});

test('makes a folder that was not there', async () => {
  const root = folderWith({ 'fresh/index.html': 'new' });
  await swapFolder(join(root, 'fresh'), join(root, 'out', 'dist'));
  expect(readdirSync(join(root, 'out', 'dist'))).toEqual(['index.html']);
});

test('puts the old folder back when the new one cannot take its place', async () => {
  const root = folderWith({ 'dist/index.html': 'old' });
  await expect(swapFolder(join(root, 'absent'), join(root, 'dist'))).rejects.toThrow();
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
});

function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'swap-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
