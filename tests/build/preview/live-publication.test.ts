import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LivePublication } from '../../../src/build/preview/live-publication.ts';
import { ContentReader } from '../../../src/build/reading/content-reader.ts';
import { TextLibrary } from '../../../src/build/texts/text-library.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { articleText, SMALLEST } from '../../memory-disk.ts';

const ARTICLE = 'content/articles/2022/visit.md';

let root: string;
let pool: WorkerPool;
let library: TextLibrary;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'live-'));
  pool = new WorkerPool();
  for (const [path, text] of Object.entries(SMALLEST)) write(`content/${path}`, text);
  write(ARTICLE, articleText({ title: 'Before' }));
  library = new TextLibrary(join(root, 'content'), join(root, 'texts'), 'test');
});
afterEach(async () => {
  library.close();
  await pool.close();
  rmSync(root, { recursive: true });
});

test('shows drafts, and what is saved', async () => {
  write('content/articles/2022/draft.md', articleText({ title: 'A draft', draft: 'true' }));
  const live = await begin();
  expect(titles(live)).toEqual(['A draft', 'Before']);
  write(ARTICLE, articleText({ title: 'After' }));
  expect(await live.refresh({ changed: new Set([ARTICLE]), areOthers: false })).toBe(true);
  expect(titles(live)).toEqual(['A draft', 'After']);
  expect(await live.refreshAll()).toBe(false);
});

test('finds in the whole folder what nobody saw change', async () => {
  const live = await begin();
  write('content/articles/2022/new.md', articleText({ title: 'New' }));
  expect(await live.refresh({ changed: new Set(), areOthers: false })).toBe(false);
  expect(await live.refreshAll()).toBe(true);
  expect(titles(live)).toEqual(['Before', 'New']);
});

test('goes on showing what was right, and knows what was read since', async () => {
  const live = await begin();
  write(ARTICLE, articleText({ title: 'After', date: 'soon' }));
  expect(await live.refresh({ changed: new Set([ARTICLE]), areOthers: false })).toBe(false);
  expect(titles(live)).toEqual(['Before']);
  expect(live.read.content.findings).toMatchObject([{ severity: 'error', field: 'date' }]);
});

test('begins again when a file is saved while it is read', async () => {
  const reader = new ContentReader(join(root, 'content'), join(root, 'read'), pool);
  const read = vi.fn(async (...args: Parameters<ContentReader['read']>) => {
    const before = await reader.read(...args);
    if (read.mock.calls.length === 1) write(ARTICLE, articleText({ title: 'Meanwhile' }));
    return before;
  });
  const live = await begin({
    read,
    survey: () => reader.survey(),
    readChanged: (watched) => reader.readChanged(watched),
  });
  expect(titles(live)).toEqual(['Meanwhile']);
  expect(read).toHaveBeenCalledTimes(2);
});

test('renders texts again that were damaged, and shows a file again that had been wrong meanwhile', async () => {
  const live = await begin();
  write(ARTICLE, articleText({ title: 'After', date: 'soon' }));
  await live.refreshAll();
  const update = vi.spyOn(library, 'update');
  await live.mend();
  expect(update).toHaveBeenCalledOnce();
  expect(titles(live)).toEqual([]);
  write(ARTICLE, articleText({ title: 'Before' }));
  expect(await live.refreshAll()).toBe(true);
  expect(titles(live)).toEqual(['Before']);
});

function begin(
  reader: Pick<ContentReader, 'read' | 'readChanged' | 'survey'> = new ContentReader(
    join(root, 'content'),
    join(root, 'read'),
    pool,
  ),
): Promise<LivePublication> {
  const shower = () => () => undefined;
  return LivePublication.begin({ reader, library, pool, cache: root, shower }, reader.survey());
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function titles({ publication }: LivePublication): string[] {
  return publication.articles.map(({ title }) => title).sort();
}
