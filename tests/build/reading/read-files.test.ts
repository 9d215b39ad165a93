import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from '../../../src/build/reading/read-files.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import type { DocumentFile } from '../../../src/source/read-document.ts';
import { articleText } from '../../memory-disk.ts';

const NAMES = { entities: new Set(['kamaz']), meant: new Set<string>(), assets: new Set<string>() };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
  mkdirSync(join(folder, 'articles/2022'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('reads many files in their order', async () => {
  const files = Array.from({ length: 200 }, (_, index) =>
    article(`visit-${index}`, articleText({ title: `Visit ${index}` })),
  );
  const pool = new WorkerPool();
  const readings = await readFiles(pool, folder, files, NAMES);
  await pool.close();
  expect(readings.map(({ reading: { fields } }) => fields && 'title' in fields && fields.title)).toEqual(
    files.map((_, index) => `Visit ${index}`),
  );
});

test('refuses a file that takes too long, and reads those around it', async () => {
  const files = [
    article('before', articleText()),
    article('hostile', articleText({}, '>'.repeat(300_000))),
    article('after', articleText()),
  ];
  const pool = new WorkerPool(3);
  const readings = await readFiles(pool, folder, files, NAMES);
  await pool.close();
  expect(readings.map(({ reading: { findings } }) => findings.map(({ rule }) => rule))).toEqual([
    [],
    ['time-limit'],
    [],
  ]);
  expect(readings[1]?.reading.findings[0]?.message).toMatch(/longer than \d+ s/);
});

test('tells how long a file was waited for, on a busy machine too', async () => {
  const pool = new WorkerPool(1, 'content', () => 2.5);
  const [read] = await readFiles(
    pool,
    folder,
    [article('hostile', articleText({}, '>'.repeat(300_000)))],
    NAMES,
  );
  await pool.close();
  expect(read?.reading.findings[0]?.message).toContain('longer than 2 s');
});

test('refuses a file larger than any text, without reading it further', async () => {
  const files = [article('large', articleText({}, 'x'.repeat(1_000_001)))];
  const pool = new WorkerPool();
  const [read] = await readFiles(pool, folder, files, NAMES);
  await pool.close();
  expect(read?.reading.findings.map(({ rule }) => rule)).toEqual(['text-size']);
});

test('says so when a file is gone by the time it is read', async () => {
  const pool = new WorkerPool();
  const [read] = await readFiles(
    pool,
    folder,
    [{ kind: 'articles', id: '2022/gone', file: 'content/articles/2022/gone.md' }],
    NAMES,
  );
  await pool.close();
  expect(read?.reading.findings[0]?.message).toMatch(/^Unexpected file that cannot be read \(ENOENT/);
});

function article(slug: string, text: string): DocumentFile {
  writeFileSync(join(folder, `articles/2022/${slug}.md`), text);
  return { kind: 'articles', id: `2022/${slug}`, file: `content/articles/2022/${slug}.md` };
}
