import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inspectedElsewhere, type RecordedCopy } from '../../../src/build/output/inspect-elsewhere.ts';
import { inspectTree } from '../../../src/build/output/inspect-tree.ts';
import { readRecord, writeRecord } from '../../../src/build/staleness/site-record.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { SmallSite } from './small-site.ts';

/** More than it takes for somebody else to be asked. */
const PAGES = 2100;

const site = new SmallSite();
const spare = join(site.root, 'cache/spare');
const recordFile = join(site.root, 'record');
const pool = new WorkerPool();
let copy: RecordedCopy;
beforeAll(() => {
  const pages = Array.from({ length: PAGES }, (_, number) => [`/p/${number}/index.html`, `page ${number}`]);
  site.build(Object.fromEntries(pages) as Record<string, string>);
  const { files, stamps } = site;
  writeRecord(recordFile, { code: '', files: new Map(files), stamps, inquiries: '', search: '' });
  const record = readRecord(recordFile);
  copy = { folder: spare, files: record.files, stamps: record.stamps.spare };
});
afterAll(() => pool.close());

test('another process finds out the same of a copy of the site', async () => {
  appendFileSync(join(spare, 'p/7/index.html'), '!');
  rmSync(join(spare, 'p/8/index.html'));
  writeFileSync(join(spare, 'p/9/foreign.txt'), '');
  const here = inspectTree(spare, copy.files, copy.stamps);
  const there = await inspectedElsewhere(copy, recordFile, pool);
  expect(here.wrong).toEqual(new Set(['/p/7/index.html', '/p/8/index.html']));
  expect(here.foreign).toEqual(['/p/9/foreign.txt']);
  expect(there).toMatchObject({ wrong: here.wrong, foreign: here.foreign });
  expect(there?.stamps.bytes.equals(here.stamps.bytes)).toBe(true);
});

test('what it finds out with a record that it cannot read is not taken', async () => {
  const whole = readFileSync(recordFile);
  truncateSync(recordFile, 100);
  expect(await inspectedElsewhere(copy, recordFile, pool)).toBeUndefined();
  writeFileSync(recordFile, whole);
  expect(await inspectedElsewhere(copy, join(recordFile, 'none'), pool)).toBeUndefined();
});

test('a process that waits for others finds it out itself', async () => {
  const tree = site.tree();
  const asked = vi.fn(() => Promise.resolve(undefined));
  await tree.inspectUntil(new Promise(() => undefined), asked);
  tree.inspectWith(asked);
  await tree.inspected();
  expect(asked).not.toHaveBeenCalled();
  const { spare: found } = tree.stamps;
  expect(['/p/7/index.html', '/p/8/index.html', '/p/10/index.html'].map((path) => found.has(path))).toEqual([
    false,
    false,
    true,
  ]);
});

test('a process for which others are done soon asks them', async () => {
  const tree = site.tree();
  const asked = vi.fn(() => Promise.resolve(undefined));
  await tree.inspectUntil(
    setImmediate().then(() => setImmediate()),
    asked,
  );
  tree.inspectWith(asked);
  expect(asked).toHaveBeenCalledOnce();
  await tree.inspected();
});

test('a small site is not worth it', async () => {
  const small = { ...copy, files: new Map([...copy.files].slice(0, 10)) };
  const asked = vi.spyOn(pool, 'run');
  expect(await inspectedElsewhere(small, recordFile, pool)).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
});

test('what it finds out by other numbers is not taken', async () => {
  expect(await inspectedElsewhere(copy, recordFile, pool)).toBeDefined();
  copy.stamps.paths.of('/new');
  expect(await inspectedElsewhere(copy, recordFile, pool)).toBeUndefined();
});
