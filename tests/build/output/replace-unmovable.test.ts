import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { placesOf } from '../../../src/build/output/places.ts';
import { SITE, SmallSite } from './small-site.ts';

const NEW = { ...SITE, '/index.html': 'New' };

let copies: SmallSite;
beforeEach(() => {
  copies = new SmallSite();
});

test('from a volume that is on the same file system nothing is renamed, and the other copy lies beside', () => {
  const cache = join(copies.root, 'cache');
  copies.rename = (from, to) => {
    if (from.startsWith(cache) !== to.startsWith(cache)) throw otherDevice();
    renameSync(from, to);
  };
  const { spare, old } = placesOf(copies.out, cache, copies.rename);
  for (const path of [spare, old]) expect(path).toMatch(/\/\.dist-[^/]+$/);
  expect(copies.build(SITE)).toBe(3);
  expect(copies.build(NEW)).toBe(1);
  expect(copies.served()).toEqual(NEW);
  expect(copies.served(spare)).toEqual(NEW);
});

test.each([
  ['the served copy', 'dist'],
  ['the other copy', 'cache/spare'],
])('%s is replaced without renaming where it cannot be renamed, once', (_name, folder) => {
  copies.build(SITE);
  copies.rename = refusingAsItIs(join(copies.root, folder));
  expect(copies.build(NEW)).toBe(1);
  expect(copies.served()).toEqual(NEW);
  expect(copies.served(join(copies.root, 'cache/spare'))).toEqual(NEW);
  expect(copies.build(NEW)).toBe(0);
  const before = statSync(copies.out).ino;
  expect(copies.build(SITE)).toBe(1);
  expect(copies.served()).toEqual(SITE);
  expect(statSync(join(copies.root, 'cache/spare')).ino).toBe(before);
  expect(readdirSync(copies.root).sort()).toEqual(['cache', 'dist']);
});

test('a build that was ended while the old site was removed is followed by one that puts the new one there', () => {
  copies.build(SITE);
  const places = placesOf(copies.out, join(copies.root, 'cache'));
  cpSync(copies.out, places.next, { recursive: true });
  rmSync(join(copies.out, 'a'), { recursive: true });
  copies.tree();
  expect(copies.served()).toEqual(SITE);
  expect(existsSync(places.next)).toBe(false);
});

test('what was not whole yet when a build was ended is never served', () => {
  copies.build(SITE);
  const { next } = placesOf(copies.out, join(copies.root, 'cache'));
  mkdirSync(`${next}-unfinished/b`, { recursive: true });
  copies.rename = refusingAsItIs(copies.out);
  expect(copies.build(SITE)).toBe(0);
  expect(copies.served()).toEqual(SITE);
  copies.build(NEW);
  expect(copies.served()).toEqual(NEW);
});

/** Refuses to rename a folder that is there now, as overlayfs does with those of a lower layer. */
function refusingAsItIs(folder: string) {
  const made = bornAt(folder);
  return (from: string, to: string) => {
    if (bornAt(from) === made) throw otherDevice();
    renameSync(from, to);
  };
}

/** When a folder was made: others get its number once it is gone. */
function bornAt(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.birthtimeNs;
}

function otherDevice(): Error {
  return Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
}
