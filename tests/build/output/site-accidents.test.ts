import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { SITE, SmallSite } from './small-site.ts';

let copies: SmallSite;
beforeEach(() => {
  copies = new SmallSite();
});

const ACCIDENTS: [name: string, accident: () => void][] = [
  [
    'a file was removed',
    () => {
      rmSync(join(copies.out, 'a/index.html'));
    },
  ],
  [
    'a file was written into, in both copies',
    () => {
      appendFileSync(join(copies.out, 'a/index.html'), '!');
    },
  ],
  [
    'a file got other words of the same length',
    () => {
      writeFileSync(join(copies.out, 'a/index.html'), 'X');
    },
  ],
  [
    'a file was replaced by a link',
    () => {
      rmSync(join(copies.out, 'a/index.html'));
      symlinkSync('/etc/hostname', join(copies.out, 'a/index.html'));
    },
  ],
  [
    'a foreign file was put in',
    () => {
      writeFileSync(join(copies.out, 'b/foreign.txt'), 'x');
    },
  ],
  [
    'a foreign folder was put in',
    () => {
      mkdirSync(join(copies.out, 'x/y'), { recursive: true });
    },
  ],
  [
    'the whole site was removed',
    () => {
      rmSync(copies.out, { recursive: true });
    },
  ],
  [
    'the other copy was removed',
    () => {
      rmSync(join(copies.root, 'cache/spare'), { recursive: true });
    },
  ],
  [
    'the other copy was emptied',
    () => {
      rmSync(join(copies.root, 'cache/spare/b'), { recursive: true });
    },
  ],
  [
    'both were removed',
    () => {
      rmSync(copies.out, { recursive: true });
      rmSync(join(copies.root, 'cache'), { recursive: true });
    },
  ],
  [
    'the site was replaced by a file',
    () => {
      rmSync(copies.out, { recursive: true });
      writeFileSync(copies.out, 'x');
    },
  ],
  [
    'both were copied, as to another machine',
    () => {
      for (const folder of [copies.out, join(copies.root, 'cache/spare')]) {
        cpSync(folder, `${folder}.copy`, { recursive: true });
        rmSync(folder, { recursive: true });
        renameSync(`${folder}.copy`, folder);
      }
    },
  ],
  [
    'a build was ended between two renames',
    () => {
      renameSync(copies.out, join(copies.root, 'cache/old'));
    },
  ],
  [
    'a build was ended after it wrote half',
    () => {
      rmSync(join(copies.root, 'cache/spare/index.html'));
      writeFileSync(join(copies.root, 'cache/spare/half.html'), 'ha');
    },
  ],
];

test.each(ACCIDENTS)('is right again when %s', (_name, accident) => {
  copies.build(SITE);
  copies.build({ ...SITE, '/index.html': 'Second' });
  accident();
  const site = { ...SITE, '/index.html': 'Third' };
  copies.build(site);
  expect(copies.served()).toEqual(site);
  copies.build({ ...site, '/a/index.html': 'AA' });
  expect(copies.served()).toEqual({ ...site, '/a/index.html': 'AA' });
});

test('what others put into the served copy is not in the site again later, whatever is known of it', () => {
  copies.build(SITE);
  writeFileSync(join(copies.out, 'a/foreign.html'), 'not ours');
  for (let turn = 0; turn < 4; turn++) {
    const site = { ...SITE, '/a/index.html': `turn ${turn}` };
    copies.build(site);
    expect(copies.served()).toEqual(site);
  }
});

test('nor is it in a folder that the site has no more', () => {
  copies.build({ ...SITE, '/a/d/index.html': 'D' });
  writeFileSync(join(copies.out, 'a/d/foreign.html'), 'not ours');
  for (let turn = 0; turn < 6; turn++) {
    const site = { ...SITE, '/index.html': `turn ${turn}` };
    copies.build(site);
    expect(copies.served()).toEqual(site);
    expect(existsSync(join(copies.out, 'a/d'))).toBe(false);
  }
});

test('of a page that was lost in both copies and is to be there no more, no folder stays', () => {
  copies.build({ ...SITE, '/a/d/index.html': 'D' });
  for (const copy of [copies.out, copies.tree().folder]) rmSync(join(copy, 'a/d/index.html'));
  for (let turn = 0; turn < 4; turn++) {
    copies.build({ ...SITE, '/index.html': `turn ${turn}` });
    expect(existsSync(join(copies.out, 'a/d'))).toBe(false);
  }
});

test('a site of which nothing is known any more is made anew, and none of it comes back', () => {
  copies.build({ ...SITE, '/a/old.html': 'old', '/old/index.html': 'old' });
  copies.forget();
  copies.build(SITE);
  expect(copies.served()).toEqual(SITE);
  for (let turn = 0; turn < 4; turn++) {
    if (turn === 2) rmSync(copies.out, { recursive: true });
    const site = { ...SITE, '/a/index.html': `turn ${turn}` };
    copies.build(site);
    expect(copies.served()).toEqual(site);
  }
});

test('a site that cannot be put in place leaves the served one where it was', () => {
  copies.build(SITE);
  const tree = copies.tree();
  tree.begin();
  tree.write('/index.html', 'New');
  // Somebody empties the cache.
  rmSync(tree.folder, { recursive: true });
  expect(() => tree.commit(copies.files)).toThrow('ENOENT');
  expect(copies.served()).toEqual(SITE);
  copies.build({ ...SITE, '/index.html': 'New' });
  expect(copies.served()).toEqual({ ...SITE, '/index.html': 'New' });
});

test('knows whether files below a path were lost in both copies', () => {
  copies.build(SITE);
  expect(copies.tree().hasAllBelow('/b/')).toBe(true);
  // Both copies have links to one file.
  appendFileSync(join(copies.out, 'b/c/index.html'), '!');
  expect(copies.tree().hasAllBelow('/b/')).toBe(false);
  expect(copies.tree().hasAllBelow('/a/')).toBe(true);
});

test('a folder that somebody replaced by a link is a folder again, and nothing is written through the link', () => {
  const deep = { ...SITE, '/b/other.html': 'Other' };
  for (const target of ['elsewhere', 'nowhere']) {
    copies.build(deep);
    if (target === 'elsewhere') {
      cpSync(join(copies.out, 'b'), join(copies.root, target), { recursive: true });
      writeFileSync(join(copies.root, target, 'mine'), 'mine');
    }
    rmSync(join(copies.out, 'b'), { recursive: true });
    symlinkSync(join(copies.root, target), join(copies.out, 'b'));
    for (let turn = 0; turn < 4; turn++) {
      const site = { ...deep, '/b/c/index.html': `${target} ${turn}` };
      copies.build(site);
      expect(copies.served()).toEqual(site);
      expect(lstatSync(join(copies.out, 'b')).isSymbolicLink()).toBe(false);
    }
  }
  expect(copies.served(join(copies.root, 'elsewhere'))).toEqual({
    '/c/index.html': 'C',
    '/mine': 'mine',
    '/other.html': 'Other',
  });
});

test('what may not be read or entered is made anew', () => {
  copies.build(SITE);
  chmodSync(join(copies.out, 'index.html'), 0);
  chmodSync(join(copies.out, 'b'), 0);
  copies.build(SITE);
  expect(copies.served()).toEqual(SITE);
  for (let turn = 0; turn < 3; turn++) {
    const site = { ...SITE, '/b/c/index.html': `turn ${turn}` };
    copies.build(site);
    expect(copies.served()).toEqual(site);
    expect(statSync(join(copies.out, 'b')).mode & 0o700).toBe(0o700);
    expect(statSync(join(copies.out, 'index.html')).mode & 0o600).toBe(0o600);
  }
});

test('a file that somebody wrote into and gave its former time is found', () => {
  copies.build(SITE);
  const file = join(copies.out, 'a/index.html');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'B');
  utimesSync(file, atime, mtime);
  copies.build(SITE);
  expect(copies.served()).toEqual(SITE);
});

test.each(['', 'b', 'b/c'])(
  'a file that somebody put into the folder /%s, to which the former time was given, is not in the site later',
  (name) => {
    copies.build(SITE);
    const folder = join(copies.out, name);
    const { atime, mtime } = statSync(folder);
    writeFileSync(join(folder, 'secret.html'), 'Secret');
    utimesSync(folder, atime, mtime);
    expect(copies.tree().isServedRight).toBe(false);
    for (let turn = 0; turn < 3; turn++) {
      const site = { ...SITE, '/a/index.html': `turn ${turn}` };
      copies.build(site);
      expect(copies.served()).toEqual(site);
    }
  },
);

test('a file in the place of a copy of the site is no copy', () => {
  copies.build(SITE);
  for (const name of ['spare', 'old']) {
    rmSync(join(copies.root, 'cache', name), { recursive: true, force: true });
    writeFileSync(join(copies.root, 'cache', name), '');
  }
  rmSync(copies.out, { recursive: true });
  copies.build(SITE);
  expect(copies.served()).toEqual(SITE);
});
