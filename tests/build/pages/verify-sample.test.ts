import { expect, test } from 'vitest';
import type { SiteFiles } from '../../../src/build/output/site-file.ts';
import { verifySample } from '../../../src/build/pages/verify-sample.ts';

const FRESH = Array.from({ length: 100 }, (_, number) => `/${number}/index.html`);
const FILES: SiteFiles = new Map(FRESH.map((file) => [file, { digest: `digest of ${file}`, size: 1 }]));

test('some of the pages that are believed to be fresh are rendered again, other ones in other builds', async () => {
  const [one, another] = [await rendered(FRESH, 'one'), await rendered(FRESH, 'another')];
  expect([one.size, another.size]).toEqual([8, 8]);
  expect(another).not.toEqual(one);
  expect(await rendered(FRESH, 'one')).toEqual(one);
});

test('of a few all are rendered, and none of none', async () => {
  expect(await rendered(FRESH.slice(0, 5), '')).toEqual(new Set(FRESH.slice(0, 5)));
  expect(await rendered([], '')).toEqual(new Set());
});

test('a page that would be another one now ends the build', async () => {
  const other = () => Promise.resolve({ content: new Uint8Array(), digest: 'another', asked: new Map() });
  await expect(verifySample(FRESH.slice(0, 1), FILES, { render: other }, '')).rejects.toThrow(
    'The page /0/index.html was kept as it was, but would be another one now.',
  );
});

/** The files of pages that are rendered again. */
async function rendered(fresh: readonly string[], turn: string): Promise<Set<string>> {
  const files = new Set<string>();
  const render = (file: string) => {
    files.add(file);
    return Promise.resolve({ content: new Uint8Array(), digest: `digest of ${file}`, asked: new Map() });
  };
  await verifySample(fresh, FILES, { render }, turn);
  return files;
}
