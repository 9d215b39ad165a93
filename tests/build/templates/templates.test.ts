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

function write(server: string, assets: string): Promise<void> {
  for (const folder of [server, assets]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), '');
  }
  return Promise.resolve();
}
