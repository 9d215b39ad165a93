import { cpSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/build/digest.ts';
import { Edition } from '../../../src/build/output/edition.ts';
import { writeNew } from '../../../src/build/output/tree-files.ts';
import { SITE, SmallSite } from './small-site.ts';

let copies: SmallSite;
beforeEach(() => {
  copies = new SmallSite();
});

test('writes only what differs, and removes what is gone with its folders', () => {
  expect(copies.build(SITE)).toBe(3);
  const before = statSync(join(copies.out, 'a/index.html')).mtimeMs;
  expect(copies.build({ ...SITE, '/index.html': 'New' })).toBe(1);
  expect(copies.served()).toEqual({ ...SITE, '/index.html': 'New' });
  expect(statSync(join(copies.out, 'a/index.html')).mtimeMs).toBe(before);
  const rest = { '/index.html': 'New', '/a/index.html': 'A' };
  expect(copies.build(rest)).toBe(1);
  expect(copies.served()).toEqual(rest);
  expect(existsSync(join(copies.out, 'b'))).toBe(false);
  expect(copies.build(rest)).toBe(0);
});

test('follows many changes, each copy taking its turn', () => {
  let site: Record<string, string> = SITE;
  for (let turn = 0; turn < 8; turn++) {
    site = { ...site, [`/t${turn % 3}/index.html`]: `turn ${turn}`, '/index.html': `front ${turn}` };
    copies.build(site);
    expect(copies.served()).toEqual(Object.fromEntries(Object.entries(site).sort()));
  }
});

test('puts a file where a folder was, and a folder where a file was', () => {
  copies.build({ '/a': 'file', '/b/c': 'deep' });
  copies.build({ '/a/b': 'deep', '/b': 'file' });
  copies.build({ '/a/b': 'deeper', '/b': 'file' });
  expect(copies.served()).toEqual({ '/a/b': 'deeper', '/b': 'file' });
});

test('never writes into a file that is served', () => {
  copies.build(SITE);
  cpSync(copies.out, join(copies.root, 'copy'), { recursive: true });
  const inode = statSync(join(copies.out, 'index.html')).ino;
  copies.build({ ...SITE, '/index.html': 'Second' });
  expect(statSync(join(copies.out, 'index.html')).ino).not.toBe(inode);
  expect(copies.served(join(copies.root, 'copy'))).toEqual(SITE);
});

test('what could not be followed in the other copy is not taken for right by the next build', () => {
  copies.build(SITE);
  const tree = copies.tree();
  tree.begin();
  const edition = new Edition(tree);
  const wanted = { ...SITE, '/a/index.html': 'New A', '/index.html': 'New' };
  for (const [path, text] of Object.entries(wanted)) edition.write(path, text);
  edition.removeOthers();
  // So that following ends in the middle.
  rmSync(join(copies.root, 'cache/spare/a/index.html'));
  copies.stamps = tree.commit(edition.files);
  copies.files = edition.files;
  const next = { ...wanted, '/b/c/index.html': 'New C' };
  copies.build(next);
  expect(copies.served()).toEqual(next);
});

test('a new file takes the place of whatever is there, also when nothing was expected', () => {
  copies.build(SITE);
  const [page, inFile] = ['/a/index.html', '/index.html/deep/index.html'];
  writeNew(join(copies.root, 'cache/spare'), page, 'New', false);
  writeNew(join(copies.root, 'cache/spare'), inFile, 'Deep', false);
  expect(copies.served()).toEqual(SITE);
  expect(copies.served(join(copies.root, 'cache/spare'))).toMatchObject({ [page]: 'New', [inFile]: 'Deep' });
});

test('the copy of a first build holds links to all files, whose stamps are those of both', () => {
  copies.build(SITE);
  for (const path of Object.keys(SITE)) {
    expect(statSync(join(copies.root, 'cache/spare') + path).ino).toBe(statSync(copies.out + path).ino);
    expect(copies.stamps.spare.agreesWith(copies.stamps.out, path)).toBe(true);
  }
  const folders = ['', '/a', '/b', '/b/c'];
  for (const stamped of [copies.stamps.out, copies.stamps.spare])
    expect(stamped.paths.paths.filter((path) => stamped.has(path)).sort()).toEqual(
      [...folders, ...Object.keys(SITE)].sort(),
    );
});

test('a file that is copied may be read by those who may read the site', () => {
  const file = join(copies.root, 'map.png');
  writeFileSync(file, 'map', { mode: 0o600 });
  const tree = copies.tree();
  tree.begin();
  const edition = new Edition(tree);
  edition.write('/index.html', 'Front');
  edition.place('/a/map.png', file, digestOf('map'));
  const modeOf = (path: string) => statSync(tree.folder + path).mode & 0o777;
  expect(modeOf('/a/map.png')).toBe(modeOf('/index.html'));
});

test('a file that is copied must be the one that was looked at', () => {
  const file = join(copies.root, 'map.png');
  writeFileSync(file, 'map');
  const tree = copies.tree();
  tree.begin();
  const edition = new Edition(tree);
  edition.place('/a/map.png', file, digestOf('map'));
  expect(() => {
    edition.place('/b/map.png', file, digestOf('another map'));
  }).toThrow(`${file} changed while the site was built. Build again.`);
  rmSync(file);
  expect(() => {
    edition.place('/c/map.png', file, digestOf('map'));
  }).toThrow(`${file} changed while the site was built. Build again.`);
});
