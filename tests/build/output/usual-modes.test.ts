import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placesOf } from '../../../src/build/output/places.ts';
import { giveUsualModes } from '../../../src/build/output/usual-modes.ts';
import { readRecord } from '../../../src/build/staleness/site-record.ts';
import { underUmask } from '../../../src/build/staleness/under-umask.ts';
import { SITE, SmallSite } from './small-site.ts';

const USUAL = 0o022;
const CLOSED = 0o077;

/** A user to whom nothing belongs. */
const NOBODY = 65534;

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

test('a folder that may not be entered is opened with all in it', () => {
  buildUnder(CLOSED, SITE);
  const known = copies.stamps;
  asOther(() => {
    for (const folder of [copies.out, copies.root]) chmodSync(folder, 0o755);
    chmodSync(join(copies.out, 'b'), 0o444);
    giveUsualModes(placesOf(copies.out, join(copies.root, 'cache')), known, USUAL);
  });
  expect(modesOf('/b', '/b/c', '/b/c/index.html', '/a/index.html')).toEqual(['755', '755', '644', '644']);
});

/** Does something as a user whom modes bind, to whom the site belongs; the superuser may enter any folder. */
function asOther(action: () => void): void {
  if (process.geteuid?.() !== 0) {
    action();
    return;
  }
  for (const path of ['', ...readdirSync(copies.root, { recursive: true, encoding: 'utf8' })])
    chownSync(join(copies.root, path), NOBODY, NOBODY);
  // The way there.
  chmodSync(tmpdir(), statSync(tmpdir()).mode | 0o111);
  process.seteuid?.(NOBODY);
  try {
    action();
  } finally {
    process.seteuid?.(0);
  }
}

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
