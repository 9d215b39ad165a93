import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/build/digest.ts';
import { Edition } from '../../../src/build/output/edition.ts';
import type { SiteFiles } from '../../../src/build/output/site-file.ts';
import { noStamps, placesOf, type TreeStamps } from '../../../src/build/output/places.ts';
import { SiteTree } from '../../../src/build/output/site-tree.ts';
import { writeNew } from '../../../src/build/output/tree-files.ts';

let root: string;
let out: string;
let files: SiteFiles;
let stamps: TreeStamps;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  out = join(root, 'dist');
  [files, stamps] = [new Map(), noStamps()];
});

/** Builds a site of these files; says how many were written or removed. */
function build(wanted: Record<string, string>): number {
  const tree = new SiteTree(placesOf(out, join(root, 'cache')), files, stamps);
  tree.begin();
  const edition = new Edition(tree);
  for (const [path, text] of Object.entries(wanted)) edition.write(path, text);
  edition.removeOthers();
  if (edition.written > 0 || !tree.isServedRight) stamps = tree.commit(edition.files);
  ({ files } = edition);
  return edition.written;
}

function served(folder = out): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );
}

const SITE = { '/a/index.html': 'A', '/b/c/index.html': 'C', '/index.html': 'Front' };

test('writes only what differs, and removes what is gone with its folders', () => {
  expect(build(SITE)).toBe(3);
  const before = statSync(join(out, 'a/index.html')).mtimeMs;
  expect(build({ ...SITE, '/index.html': 'New' })).toBe(1);
  expect(served()).toEqual({ ...SITE, '/index.html': 'New' });
  expect(statSync(join(out, 'a/index.html')).mtimeMs).toBe(before);
  const rest = { '/index.html': 'New', '/a/index.html': 'A' };
  expect(build(rest)).toBe(1);
  expect(served()).toEqual(rest);
  expect(existsSync(join(out, 'b'))).toBe(false);
  expect(build(rest)).toBe(0);
});

test('follows many changes, each copy taking its turn', () => {
  let site: Record<string, string> = SITE;
  for (let turn = 0; turn < 8; turn++) {
    site = { ...site, [`/t${turn % 3}/index.html`]: `turn ${turn}`, '/index.html': `front ${turn}` };
    build(site);
    expect(served()).toEqual(Object.fromEntries(Object.entries(site).sort()));
  }
});

test('puts a file where a folder was, and a folder where a file was', () => {
  build({ '/a': 'file', '/b/c': 'deep' });
  build({ '/a/b': 'deep', '/b': 'file' });
  build({ '/a/b': 'deeper', '/b': 'file' });
  expect(served()).toEqual({ '/a/b': 'deeper', '/b': 'file' });
});

const ACCIDENTS: [name: string, accident: () => void][] = [
  [
    'a file was removed',
    () => {
      rmSync(join(out, 'a/index.html'));
    },
  ],
  [
    'a file was written into, in both copies',
    () => {
      appendFileSync(join(out, 'a/index.html'), '!');
    },
  ],
  [
    'a file got other words of the same length',
    () => {
      writeFileSync(join(out, 'a/index.html'), 'X');
    },
  ],
  [
    'a file was replaced by a link',
    () => {
      rmSync(join(out, 'a/index.html'));
      symlinkSync('/etc/hostname', join(out, 'a/index.html'));
    },
  ],
  [
    'a foreign file was put in',
    () => {
      writeFileSync(join(out, 'b/foreign.txt'), 'x');
    },
  ],
  [
    'a foreign folder was put in',
    () => {
      mkdirSync(join(out, 'x/y'), { recursive: true });
    },
  ],
  [
    'the whole site was removed',
    () => {
      rmSync(out, { recursive: true });
    },
  ],
  [
    'the other copy was removed',
    () => {
      rmSync(join(root, 'cache/spare'), { recursive: true });
    },
  ],
  [
    'the other copy was emptied',
    () => {
      rmSync(join(root, 'cache/spare/b'), { recursive: true });
    },
  ],
  [
    'both were removed',
    () => {
      rmSync(out, { recursive: true });
      rmSync(join(root, 'cache'), { recursive: true });
    },
  ],
  [
    'the site was replaced by a file',
    () => {
      rmSync(out, { recursive: true });
      writeFileSync(out, 'x');
    },
  ],
  [
    'both were copied, as to another machine',
    () => {
      for (const folder of [out, join(root, 'cache/spare')]) {
        cpSync(folder, `${folder}.copy`, { recursive: true });
        rmSync(folder, { recursive: true });
        renameSync(`${folder}.copy`, folder);
      }
    },
  ],
  [
    'a build was ended between two renames',
    () => {
      renameSync(out, join(root, 'cache/old'));
    },
  ],
  [
    'a build was ended after it wrote half',
    () => {
      rmSync(join(root, 'cache/spare/index.html'));
      writeFileSync(join(root, 'cache/spare/half.html'), 'ha');
    },
  ],
];

test.each(ACCIDENTS)('is right again when %s', (_name, accident) => {
  build(SITE);
  build({ ...SITE, '/index.html': 'Second' });
  accident();
  const site = { ...SITE, '/index.html': 'Third' };
  build(site);
  expect(served()).toEqual(site);
  build({ ...site, '/a/index.html': 'AA' });
  expect(served()).toEqual({ ...site, '/a/index.html': 'AA' });
});

test('never writes into a file that is served', () => {
  build(SITE);
  cpSync(out, join(root, 'copy'), { recursive: true });
  const inode = statSync(join(out, 'index.html')).ino;
  build({ ...SITE, '/index.html': 'Second' });
  expect(statSync(join(out, 'index.html')).ino).not.toBe(inode);
  expect(served(join(root, 'copy'))).toEqual(SITE);
});

test('a new file takes the place of whatever is there, also when nothing was expected', () => {
  build(SITE);
  const [page, inFile] = ['/a/index.html', '/index.html/deep/index.html'];
  writeNew(join(root, 'cache/spare'), page, 'New', false);
  writeNew(join(root, 'cache/spare'), inFile, 'Deep', false);
  expect(served()).toEqual(SITE);
  expect(served(join(root, 'cache/spare'))).toMatchObject({ [page]: 'New', [inFile]: 'Deep' });
});

test('the copy of a first build holds links to all files, whose stamps are those of both', () => {
  build(SITE);
  for (const path of Object.keys(SITE)) {
    expect(statSync(join(root, 'cache/spare') + path).ino).toBe(statSync(out + path).ino);
    expect(stamps.spare.agreesWith(stamps.out, path)).toBe(true);
  }
  const folders = ['', '/a', '/b', '/b/c'];
  for (const stamped of [stamps.out, stamps.spare])
    expect(stamped.paths.paths.filter((path) => stamped.has(path)).sort()).toEqual(
      [...folders, ...Object.keys(SITE)].sort(),
    );
});

test('what others put into the served copy is not in the site again later, whatever is known of it', () => {
  build(SITE);
  writeFileSync(join(out, 'a/foreign.html'), 'not ours');
  for (let turn = 0; turn < 4; turn++) {
    const site = { ...SITE, '/a/index.html': `turn ${turn}` };
    build(site);
    expect(served()).toEqual(site);
  }
});

test('a site of which nothing is known any more is made anew, and none of it comes back', () => {
  build({ ...SITE, '/a/old.html': 'old', '/old/index.html': 'old' });
  [files, stamps] = [new Map(), noStamps()];
  build(SITE);
  expect(served()).toEqual(SITE);
  for (let turn = 0; turn < 4; turn++) {
    if (turn === 2) rmSync(out, { recursive: true });
    const site = { ...SITE, '/a/index.html': `turn ${turn}` };
    build(site);
    expect(served()).toEqual(site);
  }
});

test('a site that cannot be put in place leaves the served one where it was', () => {
  build(SITE);
  const tree = new SiteTree(placesOf(out, join(root, 'cache')), files, stamps);
  tree.begin();
  tree.write('/index.html', 'New');
  // Somebody empties the cache.
  rmSync(tree.folder, { recursive: true });
  expect(() => tree.commit(files)).toThrow('ENOENT');
  expect(served()).toEqual(SITE);
  build({ ...SITE, '/index.html': 'New' });
  expect(served()).toEqual({ ...SITE, '/index.html': 'New' });
});

test('knows whether files below a path were lost in both copies', () => {
  build(SITE);
  const tree = () => new SiteTree(placesOf(out, join(root, 'cache')), files, stamps);
  expect(tree().hasAllBelow('/b/')).toBe(true);
  // Both copies have links to one file.
  appendFileSync(join(out, 'b/c/index.html'), '!');
  expect(tree().hasAllBelow('/b/')).toBe(false);
  expect(tree().hasAllBelow('/a/')).toBe(true);
});

test('a file that is copied must be the one that was looked at', () => {
  const file = join(root, 'map.png');
  writeFileSync(file, 'map');
  const tree = new SiteTree(placesOf(out, join(root, 'cache')), files, stamps);
  tree.begin();
  const edition = new Edition(tree);
  edition.place('/a/map.png', file, digestOf('map'));
  expect(() => {
    edition.place('/b/map.png', file, digestOf('another map'));
  }).toThrow(`${file} changed while the site was built. Build again.`);
});

test('a folder that somebody replaced by a link is a folder again, and nothing is written through the link', () => {
  const deep = { ...SITE, '/b/other.html': 'Other' };
  for (const target of ['elsewhere', 'nowhere']) {
    build(deep);
    if (target === 'elsewhere') {
      cpSync(join(out, 'b'), join(root, target), { recursive: true });
      writeFileSync(join(root, target, 'mine'), 'mine');
    }
    rmSync(join(out, 'b'), { recursive: true });
    symlinkSync(join(root, target), join(out, 'b'));
    for (let turn = 0; turn < 4; turn++) {
      const site = { ...deep, '/b/c/index.html': `${target} ${turn}` };
      build(site);
      expect(served()).toEqual(site);
      expect(lstatSync(join(out, 'b')).isSymbolicLink()).toBe(false);
    }
  }
  expect(served(join(root, 'elsewhere'))).toEqual({
    '/c/index.html': 'C',
    '/mine': 'mine',
    '/other.html': 'Other',
  });
});

test('what may not be read or entered is made anew', () => {
  build(SITE);
  chmodSync(join(out, 'index.html'), 0);
  chmodSync(join(out, 'b'), 0);
  build(SITE);
  expect(served()).toEqual(SITE);
  for (let turn = 0; turn < 3; turn++) {
    const site = { ...SITE, '/b/c/index.html': `turn ${turn}` };
    build(site);
    expect(served()).toEqual(site);
    expect(statSync(join(out, 'b')).mode & 0o700).toBe(0o700);
    expect(statSync(join(out, 'index.html')).mode & 0o600).toBe(0o600);
  }
});

test('a file that somebody wrote into and gave its former time is found', () => {
  build(SITE);
  const file = join(out, 'a/index.html');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'B');
  utimesSync(file, atime, mtime);
  build(SITE);
  expect(served()).toEqual(SITE);
});

test('a file in the place of a copy of the site is no copy', () => {
  build(SITE);
  for (const name of ['spare', 'old']) {
    rmSync(join(root, 'cache', name), { recursive: true, force: true });
    writeFileSync(join(root, 'cache', name), '');
  }
  rmSync(out, { recursive: true });
  build(SITE);
  expect(served()).toEqual(SITE);
});
