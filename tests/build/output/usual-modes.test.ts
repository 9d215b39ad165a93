import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placesOf } from '../../../src/build/output/places.ts';
import { readRecord } from '../../../src/build/staleness/site-record.ts';
import { underUmask } from '../../../src/build/staleness/under-umask.ts';
import { SITE, SmallSite } from './small-site.ts';

const USUAL = 0o022;
const CLOSED = 0o077;

let copies: SmallSite;
/** Under which the last build was. */
let last: number | undefined;
let former: number;
beforeEach(() => {
  copies = new SmallSite();
  last = undefined;
  former = process.umask(USUAL);
});
afterEach(() => {
  process.umask(former);
});

test('what a build under a closed umask wrote is open again after the next one, without being read or written', () => {
  buildUnder(USUAL, SITE);
  buildUnder(CLOSED, { ...SITE, '/index.html': 'New', '/d/index.html': 'D' });
  expect(modesOf('', '/index.html', '/d', '/d/index.html')).toEqual(['755', '600', '700', '600']);
  const inode = statSync(join(copies.out, 'd/index.html')).ino;
  const known = copies.stamps;
  const { written, isRight } = buildUnder(USUAL, { ...SITE, '/index.html': 'New', '/d/index.html': 'D' });
  expect({ written, isRight }).toEqual({ written: 0, isRight: true });
  expect(modesOf('', '/index.html', '/d', '/d/index.html')).toEqual(['755', '644', '755', '644']);
  expect(statSync(join(copies.out, 'd/index.html')).ino).toBe(inode);
  for (const path of ['/d', '/d/index.html'])
    expect(known.out.isStill(path, statSync(copies.out + path))).toBe(true);
  expect(known.spare.agreesWith(known.out, '/d/index.html')).toBe(true);
});

test('the first build under a closed umask leaves nothing closed in either copy', () => {
  buildUnder(CLOSED, SITE);
  for (const text of ['one', 'two', 'three']) {
    buildUnder(USUAL, { ...SITE, '/index.html': text });
    const modes = modesOf('', '/a', '/b/c', '/a/index.html', '/index.html');
    expect(modes).toEqual(['755', '755', '755', '644', '644']);
  }
});

test('what is open to more, and what somebody closed under the same umask, stays', () => {
  buildUnder(USUAL, SITE);
  chmodSync(join(copies.out, 'a'), 0o2775);
  chmodSync(join(copies.out, 'index.html'), 0o640);
  buildUnder(USUAL, SITE);
  expect(modesOf('/a', '/index.html')).toEqual(['2775', '640']);
  buildUnder(CLOSED, SITE);
  expect(modesOf('/a', '/index.html', '/b')).toEqual(['2775', '640', '755']);
});

/** Builds a site as a process with this umask does. */
function buildUnder(umask: number, wanted: Record<string, string>) {
  process.umask(umask);
  const record = join(copies.root, 'record');
  const places = placesOf(copies.out, join(copies.root, 'cache'));
  const left = { ...readRecord(record), files: new Map(copies.files), stamps: copies.stamps };
  ({ umask: last } = underUmask({ ...left, umask: last }, record, places));
  return { written: copies.build(wanted), isRight: copies.tree().isServedRight };
}

function modesOf(...paths: string[]): string[] {
  return paths.map((path) => (statSync(copies.out + path).mode & 0o7777).toString(8));
}
