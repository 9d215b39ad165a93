import { expect, test } from 'vitest';
import {
  LONGEST_SIDE,
  MOST_ANIMATED_PIXELS,
  MOST_PIXELS,
  pixelProblem,
} from '../../src/checks/picture-limits.ts';
import { fileBeside } from '../../src/build/texts/file-beside.ts';
import type { Disk } from '../../src/source/disk.ts';
import { readContent } from '../../src/source/read-content.ts';
import { checked } from '../checked.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';
import { exifOf, jpegOf, jpegSegment, joined, latin, pngOf } from '../source/pictures/drawn.ts';

const FOLDER = 'articles/2022/';

test('accepts whole pictures and data of usual size', () => {
  const files = {
    'map.png': pngOf(12_000, 3000),
    'map.jpeg': jpegOf(640, 400),
    'map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'gdp.csv': 'year,gdp\r\n2021,1\r\n',
    'with-mark.csv': '\uFEFFyear,gdp\n2021,1',
  };
  expect(findings(memoryDisk(below(files)))).toEqual([]);
});

test('tells a folder that Windows cannot have', () => {
  expect(findings(memoryDisk(below({ 'a./b.png': pngOf(4, 3), 'a.b/c..png': pngOf(4, 3) })))).toEqual([
    'a./b.png unexpected-file Unexpected name `a.`, expected one without a dot at its end: Windows has no folders of that name.',
  ]);
});

test('a picture may be as large as the limits, and no larger', () => {
  const side = LONGEST_SIDE;
  const other = Math.floor(MOST_PIXELS / side);
  expect(pixelProblem({ width: side, height: other, frames: 1 })).toBeUndefined();
  expect(pixelProblem({ width: 1, height: side + 1, frames: 1 })).toContain('12,000 on a side');
  expect(pixelProblem({ width: side, height: other + 1, frames: 1 })).toContain('40,000,000 in all');
  const frames = Math.floor(MOST_ANIMATED_PIXELS / 1_000_000);
  expect(pixelProblem({ width: 1000, height: 1000, frames })).toBeUndefined();
  expect(pixelProblem({ width: 1000, height: 1000, frames: frames + 1 })).toContain('in 401 frames');
});

test('tells the right name of a picture with the wrong ending', () => {
  expect(findings(memoryDisk(below({ 'map.v2.png': jpegOf(640, 400) })))).toEqual([
    'map.v2.png picture-format Unexpected JPEG picture in a file that ends in `.png`, expected a PNG picture. Rename the file to `map.v2.jpg`, also where it is named, or save it as PNG.',
  ]);
});

test('tells once of a picture that no page shows, though the article and its text name it', () => {
  const article = `---\n${[
    'title: T',
    'description: D',
    'date: 2022-01-26',
    'authors: []',
    'region: r',
    'entities: []',
    'image: { src: map.bmp, alt: A map }',
  ].join('\n')}\n---\n\n![A map](map.bmp)\n`;
  const told = (files: Record<string, string>) =>
    findings(memoryDisk(below({ 'turnover.md': article, ...files }))).filter((one) =>
      one.includes('map.bmp'),
    );
  expect(told({ 'map.bmp': 'BM' })).toEqual([
    'map.bmp unexpected-file Unexpected picture `map.bmp`, expected one that browsers show: save it as PNG, JPEG, WebP, AVIF or SVG, and name that one in the article.',
  ]);
  expect(told({})).toHaveLength(2);
});

test('warns of a photograph that tells where it was taken', () => {
  const exif = exifOf({
    position: [
      [55, 47, 26],
      [49, 6, 52],
    ],
  });
  const photograph = jpegOf(640, 400, jpegSegment(0xe1, joined(latin('Exif\0\0'), exif)));
  const { findings: all } = checked(memoryDisk(below({ 'visit.jpg': photograph })), Date.parse('2030-01-01'));
  expect(all).toMatchObject([
    { severity: 'warning', rule: 'picture-position', file: `content/${FOLDER}visit.jpg` },
  ]);
  expect(all[0]?.message).toContain('exiftool -gps:all= -xmp:geotag= visit.jpg');
});

test('refuses files that are too large without reading them', () => {
  const sizes = { 'map.png': 7_340_000, 'map.svg': 1_000_001, 'gdp.csv': 5_040_000 };
  const disk: Disk = {
    ...memoryDisk(below({ 'map.png': 'x', 'map.svg': 'x', 'gdp.csv': 'x' })),
    size: (path) => sizes[path.slice(path.lastIndexOf('/') + 1) as keyof typeof sizes],
    readPart: () => expect.unreachable(),
  };
  expect(findings(disk)).toEqual([
    'gdp.csv file-size Unexpected CSV file of 5040000 bytes, expected at most 5 MB. Leave out what no one needs, or split it, for example by year.',
    'map.png file-size Unexpected PNG picture of 7.3 MB, expected at most 5 MB. Make it smaller: 2,400 pixels fill any screen. Or save it as WebP or AVIF.',
    'map.svg file-size Unexpected SVG picture of 1000001 bytes, expected at most 1 MB. Simplify its paths, or export it as PNG or WebP.',
  ]);
});

test.each([
  ['ENOENT', 'it was removed meanwhile'],
  ['EACCES', 'its permissions forbid it'],
  ['EIO', 'EIO'],
])('tells of a file that cannot be read because of %s', (code, reason) => {
  const fail = () => {
    throw Object.assign(new Error(code), { code });
  };
  const disk: Disk = {
    ...memoryDisk(below({ 'map.png': 'x', 'map.svg': 'x', 'gdp.csv': 'x' })),
    size: fail,
  };
  expect(findings(disk).map((finding) => finding.replace(/, expected.*/, ''))).toEqual(
    ['gdp.csv', 'map.png', 'map.svg'].map(
      (name) => `${name} unreadable-file Unexpected file that cannot be read (${reason})`,
    ),
  );
});

test('nothing is known of a file that cannot be shown, and nothing beside an article lies elsewhere', () => {
  const content = readContent(
    memoryDisk({
      ...below({
        'map.png': pngOf(640, 400),
        'cut.png': pngOf(640, 400).subarray(0, 30),
        'gdp.csv': 'a\n1\n',
      }),
      'articles/2021/old.png': pngOf(4, 3),
      [`${FOLDER}plan.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40"/>',
    }),
    'content',
  );
  const beside = (name: string) => fileBeside(content, 'content/articles/2022/visit.md', name);
  expect(beside('map.png')).toEqual({ width: 640, height: 400 });
  expect(beside('./plan.svg')).toEqual({ width: 64, height: 40 });
  expect(beside('gdp.csv')).toEqual({ text: 'a\n1\n' });
  expect(beside('cut.png')).toEqual({});
  expect(beside('../2021/old.png')).toBeUndefined();
  expect(beside('Map.png')).toBeUndefined();
});

test('tells at most three mistakes of a kind in data, and how many more there are', () => {
  const rows = Array.from({ length: 10 }, (_, year) => `${2010 + year},=1\n`).join('');
  const told = findings(memoryDisk(below({ 'gdp.csv': `year,gdp\n${rows}` })));
  expect(told).toHaveLength(4);
  expect(told).toContain(
    'gdp.csv csv-formula Unexpected 7 more of the kind `csv-formula` further down, expected none.',
  );
});

test('tells at most ten mistakes in an SVG, and how many more there are', () => {
  const links = '<a href="https://example.org/"/>'.repeat(25);
  const told = findings(
    memoryDisk(below({ 'map.svg': `<svg xmlns="http://www.w3.org/2000/svg">${links}</svg>` })),
  );
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toContain('in 15 more places');
});

test('an old workbook is no data', () => {
  const workbook = joined(latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'));
  expect(findings(memoryDisk(below({ 'gdp.csv': workbook })))).toEqual([
    'gdp.csv csv-format Unexpected old Excel workbook or Word document in a file that ends in `.csv`, expected text with commas between the cells. Save it as “CSV UTF-8”.',
  ]);
});

function below(files: Record<string, string | Uint8Array>): Record<string, string | Uint8Array> {
  return {
    ...SMALLEST,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [FOLDER + name, text])),
  };
}

/** What is said of the files beside articles, as name, rule and message. */
function findings(disk: Disk): string[] {
  return checked(disk, Date.parse('2030-01-01'))
    .findings.filter(({ file }) => file.startsWith(`content/${FOLDER}`))
    .map(({ file, rule, message }) => `${file.slice(`content/${FOLDER}`.length)} ${rule} ${message}`);
}
