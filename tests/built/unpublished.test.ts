import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { UNPUBLISHED_WORD } from './fixture/unpublished-files.ts';
import { fixtureSite } from './sites.ts';

const site = fixtureSite();

test('no file of the site, nor its name, tells of a draft or an article of the future', () => {
  expect(site.files.filter((file) => file.includes(UNPUBLISHED_WORD))).toEqual([]);
  expect(filesWith(UNPUBLISHED_WORD)).toEqual([]);
});

test('a word of a published article is found in all that a draft is kept out of', () => {
  const files = filesWith('ring locker').join('\n');
  expect(files).toContain('/articles/2022/a-lot-of-plans/index.html');
  expect(files).toContain('/feed.xml');
  expect(files).toMatch(/^\/search\/data\/en\/fragment\//m);
  expect(filesWith('locker').join('\n')).toMatch(/^\/search\/data\/en\/index\//m);
});

/** The files of the site in which a text of small letters stands, in any case; compressed files are opened. */
function filesWith(text: string): string[] {
  return site.files.filter((file) => opened(site.bytes(file)).toString('utf8').toLowerCase().includes(text));
}

function opened(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
