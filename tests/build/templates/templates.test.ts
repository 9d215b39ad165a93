import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepTemplates, keptTemplates } from '../../../src/build/templates/templates.ts';

test('of templates that cannot be made nothing is left, and those that were kept stay', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'templates-'));
  await keepTemplates(cache, 'one', write);
  await expect(
    keepTemplates(cache, 'two', async (server, assets) => {
      await write(server, assets);
      throw new Error('A mistake in a template');
    }),
  ).rejects.toThrow('A mistake in a template');
  expect(readdirSync(cache)).toEqual(['one']);
});

test('templates with a foreign file in their program count as absent, and are made anew without it', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'templates-'));
  await keepTemplates(cache, 'one', write);
  const server = keptTemplates(cache, 'one')?.server ?? '';
  writeFileSync(join(server, '.DS_Store'), 'no module');
  expect(keptTemplates(cache, 'one')).toBeUndefined();
  await keepTemplates(cache, 'one', write);
  expect(keptTemplates(cache, 'one')).toBeDefined();
  expect(readdirSync(server)).toEqual(['file']);
});

test('another program of the same sources has another place: one that was loaded would be taken for it', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'templates-'));
  const serverOf = async (content: string) => {
    await keepTemplates(cache, 'one', (server, assets) => write(server, assets, content));
    writeFileSync(join(cache, 'one', 'A foreign file'), '');
    return keptTemplates(cache, 'one')?.server;
  };
  const [first, second, again] = [await serverOf('1'), await serverOf('2'), await serverOf('1')];
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
  expect(again).toBe(first);
});

function write(server: string, assets: string, content = ''): Promise<void> {
  for (const folder of [server, assets]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), content);
  }
  return Promise.resolve();
}
