import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveContent } from '../../../src/build/preview/live-content.ts';

/** Milliseconds after which the system has told all of a change. */
const SETTLED = 200;

let folder: string;
let watcher: EventEmitter;
let retired: number;
let areTemplatesSame: boolean;
/** What came of changes, and what was done about it. */
let log: string[];
let refresh: () => Promise<boolean>;
let mistakes: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  watcher = new EventEmitter();
  retired = 0;
  areTemplatesSame = true;
  log = [];
  refresh = () => Promise.resolve(false);
  mistakes = undefined;
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

test('a change that cannot be shown covers the page and is told, and the next one shows', async () => {
  begin();
  await told(['nothing was covered']);
  refresh = () => Promise.reject(new Error('a full disk'));
  writeFileSync(join(folder, 'a.md'), 'one');
  await told(['trouble: a full disk', 'covered: a full disk']);
  refresh = () => Promise.resolve(true);
  writeFileSync(join(folder, 'a.md'), 'two');
  await told(['reloaded', 'uncovered', 'reloaded']);
  mistakes = 'an unknown author';
  writeFileSync(join(folder, 'a.md'), 'three');
  await told(['reloaded', 'covered: an unknown author']);
});

/** Waits for what comes of a change, of which the system may tell more than once. */
async function told(expected: readonly string[]): Promise<void> {
  await vi.waitFor(
    () => {
      expect(log.join()).toContain(expected.join());
    },
    { timeout: 10_000 },
  );
  await setTimeout(SETTLED);
  log = [];
}

/** Has Astro's server begin. */
function begin(): void {
  let isCovered = false;
  const { hooks } = liveContent({
    folder,
    templates: join(folder, 'src'),
    areTemplatesSame: () => areTemplatesSame,
    pages: { retire: () => retired++ < 0 },
    open: {
      connect: () => undefined,
      reload: () => {
        log.push('reloaded');
        return Promise.resolve();
      },
      cover: (trouble) => {
        isCovered = true;
        log.push(`covered: ${trouble}`);
      },
      uncover: () => {
        const wasCovered = isCovered;
        isCovered = false;
        log.push(wasCovered ? 'uncovered' : 'nothing was covered');
        return wasCovered;
      },
    },
    onServer: () => undefined,
    refresh: () => refresh(),
    check: () => Promise.resolve({ mistakes, isShownAnew: false }),
    onTrouble: (trouble) => {
      log.push(`trouble: ${trouble}`);
    },
  });
  void hooks['astro:server:setup']?.({ server: { watcher } } as never);
}
