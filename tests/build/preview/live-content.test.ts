import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveContent } from '../../../src/build/preview/live-content.ts';

let folder: string;
let watcher: EventEmitter;
let retired: number;
let areTemplatesSame: boolean;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  watcher = new EventEmitter();
  retired = 0;
  areTemplatesSame = true;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('templates that changed before anybody watched are noticed, although the watcher was ready first', () => {
  areTemplatesSame = false;
  begin();
  expect(retired).toBe(1);
});

test('so are those that change until the watcher is ready, and later ones', () => {
  begin();
  areTemplatesSame = false;
  watcher.emit('ready');
  expect(retired).toBe(1);
  watcher.emit('all', 'change', join(folder, 'src/components/Footer.astro'));
  expect(retired).toBe(2);
});

test('what changes elsewhere retires nothing', () => {
  begin();
  watcher.emit('ready');
  watcher.emit('all', 'change', join(folder, 'src-old/Footer.astro'));
  expect(retired).toBe(0);
});

/** Has Astro's server begin. */
function begin(): void {
  const { hooks } = liveContent({
    folder,
    templates: join(folder, 'src'),
    areTemplatesSame: () => areTemplatesSame,
    pages: { retire: () => retired++ < 0 },
    open: {
      connect: () => undefined,
      reload: () => Promise.resolve(),
      cover: () => undefined,
      uncover: () => false,
    },
    onServer: () => undefined,
    refresh: () => Promise.resolve(false),
    check: () => Promise.resolve({ mistakes: undefined, isShownAnew: false }),
  });
  void hooks['astro:server:setup']?.({ server: { watcher } } as never);
}
