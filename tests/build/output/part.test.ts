import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/build/digest.ts';
import {
  filesOfParts,
  PART_FILE,
  partManifest,
  PartProblem,
  type SiteName,
} from '../../../src/build/output/part.ts';

const SITE: SiteName = { content: 'a', code: 'b', search: 'true', time: 'c' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'part-'));
});

test('the files of all parts are those of the site', () => {
  const parts = [part(1, 2, ['/a/index.html', '/b.txt']), part(2, 2, ['/b.txt', '/c.txt'])];
  expect(filesOfParts(parts).map(({ path }) => path)).toEqual(['/a/index.html', '/b.txt', '/c.txt']);
});

test('parts of different numbers of them are not joined', () => {
  const parts = [part(1, 3, ['/a.txt']), part(2, 3, ['/b.txt']), part(3, 4, ['/c.txt'])];
  expect(() => filesOfParts(parts)).toThrow(PartProblem);
  expect(() => filesOfParts(parts)).toThrow(
    'Unexpected part 3/4 with part 1/3, expected parts of the same number of them.',
  );
});

test.each<[name: keyof SiteName, told: string]>([
  ['content', '(other content), expected parts of one site: build all from one commit.'],
  [
    'code',
    '(other code or another version of Node), expected parts of one site: build all from one commit with one version of Node.',
  ],
  [
    'search',
    '(the search in one of them only), expected parts of one site: give --no-search to all or none.',
  ],
  ['time', '(another time), expected parts of one site: set BUILD_DATE to one instant for all.'],
])('parts of which the %s differs are told with a remedy', (name, told) => {
  const parts = [part(1, 2, ['/a.txt']), part(2, 2, ['/b.txt'], { [name]: 'another' })];
  expect(() => filesOfParts(parts)).toThrow(`Unexpected part 2/2 beside part 1/2 ${told}`);
});

test.each([
  ['lists fewer files', { files: [] }],
  ['has another number', { number: 2 }],
  ['is of another number of parts', { of: 2 }],
  ['is of another site', { site: { ...SITE, code: 'another' } }],
  ['is of no site', { site: null }],
  ['has no seal', { seal: undefined }],
  ['lists something else', { files: {} }],
])('a part that %s than the build wrote is damaged', (_name, change) => {
  const folder = part(1, 1, ['/a.txt', '/b.txt']);
  const file = join(folder, PART_FILE);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, ...change }));
  expect(() => filesOfParts([folder])).toThrow(
    `Unexpected content of ${file}, expected what the build wrote.`,
  );
});

/** The folder of a part with these files. */
function part(number: number, of: number, paths: readonly string[], other: Partial<SiteName> = {}): string {
  const folder = join(root, `part-${number}`);
  const files = new Map(paths.map((path) => [path, { digest: digestOf(path), size: path.length }]));
  const slice = { number, of };
  for (const [path, text] of [
    ...paths.map((each) => [each, each] as const),
    [PART_FILE, partManifest(slice, { ...SITE, ...other }, files)] as const,
  ]) {
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, text);
  }
  return folder;
}
