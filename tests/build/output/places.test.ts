import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { assembleSite } from '../../../src/build/assemble-site.ts';
import { PartProblem } from '../../../src/build/output/part.ts';
import { OutProblem, placesOf, refuseForeign } from '../../../src/build/output/places.ts';

/** What builds left where there was none. */
const NONE = new Map<string, never>();

let root: string;
let cache: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'places-')));
  cache = join(root, 'cache');
});

test('a link stays one, and the site goes where it leads to, also when nothing is there yet', () => {
  const out = join(root, 'dist');
  symlinkSync('sites/one', out);
  expect(placesOf(out, cache).out).toBe(join(root, 'sites/one'));
  mkdirSync(join(root, 'sites/one'));
  expect(placesOf(out, cache).out).toBe(join(root, 'sites/one'));
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
  symlinkSync('two', join(root, 'sites/three'));
  symlinkSync('sites/three', join(root, 'other'));
  expect(placesOf(join(root, 'other'), cache).out).toBe(join(root, 'sites/two'));
});

test('a site whose build was ended between two renames is put back', () => {
  const out = join(root, 'dist');
  const { old } = placesOf(out, cache);
  mkdirSync(old);
  writeFileSync(join(old, 'index.html'), 'Front');
  placesOf(out, cache);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('Front');
});

test('it is put back also when its parts cannot be joined', () => {
  const out = join(root, 'dist');
  const { old } = placesOf(out, join(cache, 'tree'));
  mkdirSync(old);
  writeFileSync(join(old, 'index.html'), 'Front');
  expect(() => assembleSite([join(root, 'part-1')], { out, cache })).toThrow(PartProblem);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('Front');
});

test('where another file system is mounted no site can be put in one step', () => {
  expect(() => placesOf('/dev', cache)).toThrow(OutProblem);
  expect(() => placesOf('/dev', cache)).toThrow('Name a folder in it: --out /dev/site.');
});

test('nor where a folder of the same file system is mounted', () => {
  const out = join(root, 'dist');
  const rename = (from: string, to: string) => {
    const isAcross = dirname(to) === out && dirname(from) !== out;
    throw Object.assign(new Error('rename'), { code: isAcross ? 'EXDEV' : 'ENOENT' });
  };
  placesOf(out, cache, rename);
  mkdirSync(out);
  expect(() => placesOf(out, cache, rename)).toThrow(`Name a folder in it: --out ${out}/site.`);
});

test.each([
  ['a folder of somebody', ['thesis.txt'], 'holds thesis.txt'],
  ['a repository, though it looks like a site', ['.git/HEAD', 'index.html'], 'is a repository of git'],
])('%s is not replaced', (_name, files, problem) => {
  const places = placed(files);
  expect(() => {
    refuseForeign(places, NONE);
  }).toThrow(`${places.out} ${problem}, and would be replaced as a whole.`);
});

test.each([
  ['a site', ['index.html', 'notes.txt']],
  ['a part of a site', ['.part.json', 'articles/index.html']],
  ['an empty folder', ['.gitkeep', '.DS_Store']],
])('%s is replaced', (_name, files) => {
  refuseForeign(placed(files), NONE);
});

test('what is left of a site is replaced, whatever else is there, and no folder that somebody made in its place', () => {
  const left = new Map([['/articles/visit/index.html', { digest: '', size: 0 }]]);
  refuseForeign(placed(['thesis.txt', 'articles/visit/index.html']), left);
  rmSync(join(root, 'out'), { recursive: true });
  const places = placed(['thesis.txt']);
  expect(() => {
    refuseForeign(places, left);
  }).toThrow('holds thesis.txt');
});

test('a file is not replaced', () => {
  const places = placed([]);
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(() => {
    refuseForeign({ ...places, out: file }, NONE);
  }).toThrow('is a file');
  refuseForeign({ ...places, out: join(root, 'none') }, NONE);
});

/** The places of a site whose folder holds these files. */
function placed(files: readonly string[]) {
  const places = placesOf(join(root, 'out'), cache);
  for (const file of files) {
    mkdirSync(join(places.out, file, '..'), { recursive: true });
    writeFileSync(join(places.out, file), '');
  }
  return places;
}
