import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { corpusFiles, SMALLEST_CORPUS } from '../../scripts/bench/corpus/corpus.ts';

test('the corpus is the same bytes every time, so that numbers of different days can be compared', () => {
  const digests = [digest(SMALLEST_CORPUS), digest(SMALLEST_CORPUS)];
  expect(digests).toEqual([DIGEST, DIGEST]);
});

test('every author, region and entity of the smallest corpus has an article', () => {
  const files = [...corpusFiles(SMALLEST_CORPUS)];
  const articles = files.filter(({ path }) => path.startsWith('articles/')).map(({ text }) => text);
  const named = new Set(
    articles.flatMap((text) => text.slice(0, text.indexOf('\n---')).match(/[a-z0-9-]+/g)),
  );
  const slugs = files.flatMap(
    ({ path }) => /^(?:authors|regions|entities)\/(.+)\.yml$/.exec(path)?.[1] ?? [],
  );
  expect(slugs).toHaveLength(570);
  expect(slugs.filter((slug) => !named.has(slug))).toEqual([]);
});

/** Changes only with the corpus, and then no earlier number can be compared with a later one. */
const DIGEST = 'e520d5d1d821ce63c28763b0a9ffbf82c3373434757907c5e77c1f254585dccf';

function digest(count: number): string {
  const hash = createHash('sha256');
  for (const { path, text } of corpusFiles(count)) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
