import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MODULE = resolve(import.meta.dirname, '../../../src/build/preview/preview-cache.ts');

let previews: string;
let begun: ChildProcess[];
beforeEach(() => {
  previews = join(mkdtempSync(join(tmpdir(), 'previews-')), 'dev');
  begun = [];
});
afterEach(async () => {
  await Promise.all(begun.map((one) => ended(one, 'SIGKILL')));
});

test('previews of one content at a time do not share a folder, and one after the other they do', async () => {
  const [first, second] = [await preview(), await preview()];
  expect(first.folder).toBe(join(previews, 'content'));
  expect(second.folder).not.toBe(first.folder);
  await ended(second.process, 'SIGINT');
  expect(existsSync(second.folder)).toBe(false);
  await ended(first.process, 'SIGINT');
  expect((await preview()).folder).toBe(first.folder);
});

test('the folder of one that was killed is used again, or removed', async () => {
  const [first, second] = [await preview(), await preview()];
  await Promise.all([first, second].map((one) => ended(one.process, 'SIGKILL')));
  expect(readdirSync(previews)).toHaveLength(2);
  expect((await preview()).folder).toBe(first.folder);
  expect(readdirSync(previews)).toEqual(['content']);
});

/** A process with a preview, until it is ended. */
async function preview(): Promise<{ folder: string; process: ChildProcess }> {
  const program = `
    import { previewCache } from ${JSON.stringify(MODULE)};
    process.on('SIGINT', () => process.exit());
    process.stdout.write(previewCache(${JSON.stringify(previews)}, 'content'));
    setInterval(() => undefined, 1000);`;
  const one = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  begun.push(one);
  const folder = await new Promise<string>((told) => {
    one.stdout.once('data', (text: Buffer) => {
      told(text.toString());
    });
  });
  return { folder, process: one };
}

async function ended(one: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const exit = new Promise((done) => one.once('exit', done));
  one.kill(signal);
  await exit;
}
