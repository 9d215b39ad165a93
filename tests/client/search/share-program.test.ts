import { expect, test } from 'vitest';
import { shareProgram } from '../../../src/client/search/share-program.ts';

const DATA = 'https://example.org/search/data/en/';

test('the program of all shards is loaded once, from the folder of their language', async () => {
  const { scope, asked } = watched();
  const texts = await Promise.all(
    ['part-1', 'part-2'].map(async (shard) => (await scope.fetch(`${DATA}${shard}/wasm.en.pagefind`)).text()),
  );
  expect(texts).toEqual([`${DATA}wasm.en.pagefind`, `${DATA}wasm.en.pagefind`]);
  expect(asked).toEqual([`${DATA}wasm.en.pagefind`]);
});

test('languages have programs of their own', async () => {
  const { scope, asked } = watched();
  await scope.fetch(`${DATA}part-1/wasm.en.pagefind`);
  await scope.fetch(`https://example.org/search/data/ru/part-1/wasm.ru.pagefind`);
  expect(asked.length).toBe(2);
});

test('everything else is loaded from where it is', async () => {
  const { scope, asked } = watched();
  const files = ['wasm.en.pagefind', 'part-1/pagefind-entry.json?ts=1f', 'part-1/index/en_1.pf_index'];
  for (const file of files) await scope.fetch(DATA + file);
  expect(asked).toEqual(files.map((file) => DATA + file));
});

/** A scope whose answers are the addresses, and what was asked of it. */
function watched(): { scope: { fetch: typeof fetch }; asked: string[] } {
  const asked: string[] = [];
  const fetch = (address: unknown) => {
    asked.push(String(address));
    return Promise.resolve(new Response(String(address)));
  };
  const scope = { fetch };
  shareProgram(scope);
  return { scope, asked };
}
