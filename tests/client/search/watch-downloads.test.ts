import { expect, test } from 'vitest';
import { watchDownloads } from '../../../src/client/search/watch-downloads.ts';

test('tells the first download that failed', async () => {
  const scope = { fetch: answering(new Response('', { status: 503 })) };
  const downloads = watchDownloads(scope);
  expect(downloads.failed()).toBeUndefined();
  await scope.fetch('https://example.org/a.pf_index');
  await scope.fetch('https://example.org/b.pf_index');
  expect(downloads.failed()).toBe('503 https://example.org/a.pf_index');
});

test('tells a connection that was lost, and still rejects', async () => {
  const scope = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
  const downloads = watchDownloads(scope);
  await expect((scope as { fetch: typeof fetch }).fetch('https://example.org/')).rejects.toThrow(
    'Failed to fetch',
  );
  expect(downloads.failed()).toBe('TypeError: Failed to fetch https://example.org/');
});

test('says nothing while all goes well', async () => {
  const scope = { fetch: answering(new Response('text')) };
  const downloads = watchDownloads(scope);
  expect(await (await scope.fetch('https://example.org/')).text()).toBe('text');
  expect(downloads.failed()).toBeUndefined();
});

function answering(response: Response): typeof fetch {
  return () => Promise.resolve(response);
}
