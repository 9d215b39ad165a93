import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noStamps } from '../../../src/build/output/places.ts';
import { readRecord, writeRecord, type SiteRecord } from '../../../src/build/staleness/site-record.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  file = join(folder, 'record');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A record of a site with a file that is in both copies, one that is in neither, and folders. */
function someRecord(): SiteRecord {
  const stamps = noStamps();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.html'), 'A');
  for (const copy of [stamps.out, stamps.spare])
    for (const path of ['', '/a', '/a/index.html']) copy.note(path, statSync(folder + path));
  stamps.out.forget('/a');
  stamps.out.note('/gone', statSync(folder));
  stamps.out.forget('/gone');
  const files = new Map([
    ['/ә/b.csv', { digest: 'b'.repeat(22), size: 2 ** 40 }],
    ['/a/index.html', { digest: 'a'.repeat(22), size: 1 }],
  ]);
  return { code: 'code', files, stamps, inquiries: 'asked', search: '' };
}

test('a record is the same when it is read again', () => {
  const record = someRecord();
  writeRecord(file, record);
  const { files, stamps, ...rest } = readRecord(file);
  expect(rest).toEqual({ code: 'code', inquiries: 'asked', search: '' });
  expect([...files]).toEqual([...record.files]);
  for (const copy of ['out', 'spare'] as const)
    for (const path of ['', '/a', '/a/index.html', '/ә/b.csv', '/gone', '/never']) {
      expect(stamps[copy].has(path), path).toBe(record.stamps[copy].has(path));
      if (!stamps[copy].has(path)) continue;
      expect(stamps[copy].isStill(path, statSync(folder + path)), path).toBe(path !== ''); // The record itself is new in its folder.
      expect(stamps[copy].agreesWith(record.stamps[copy], path)).toBe(true);
    }
  expect(stamps.out.paths.find('/gone')).toBeUndefined();
});

test('a record of the same files in another order is the same when it is read again', () => {
  writeRecord(file, someRecord());
  const { files, stamps, ...rest } = readRecord(file);
  const others = new Map([...files].reverse().map(([path, one]) => [path, { ...one, size: one.size + 1 }]));
  stamps.spare.forget('/a/index.html');
  writeRecord(file, { files: others, stamps, ...rest });
  const again = readRecord(file);
  expect(Object.fromEntries(again.files)).toEqual(Object.fromEntries(others));
  expect(again.stamps.out.isStill('/a/index.html', statSync(join(folder, 'a/index.html')))).toBe(true);
  expect(again.stamps.spare.has('/a/index.html')).toBe(false);
});

test('a record of other files forgets those that are gone, and keeps what is known of the rest', () => {
  writeRecord(file, someRecord());
  const { files, stamps, ...rest } = readRecord(file);
  const others = new Map([...files].filter(([path]) => path === '/a/index.html'));
  writeRecord(file, { files: others, stamps, ...rest });
  const again = readRecord(file);
  expect([...again.files.keys()]).toEqual(['/a/index.html']);
  expect(again.stamps.spare.isStill('/a/index.html', statSync(join(folder, 'a/index.html')))).toBe(true);
  expect(again.stamps.spare.has('/ә/b.csv')).toBe(false);
});

test('what is cut off, or not there, is the record of an empty site', () => {
  const nothing = { code: '', inquiries: '', search: '', files: new Map() };
  expect(readRecord(file)).toMatchObject(nothing);
  writeRecord(file, someRecord());
  truncateSync(file, statSync(file).size - 1);
  expect(readRecord(file)).toMatchObject(nothing);
});

test('a stamp is other for other bytes, another file, and a folder of the name', () => {
  const { out } = noStamps();
  const path = join(folder, 'x');
  writeFileSync(path, 'one');
  out.note('/x', statSync(path));
  expect(out.isStill('/x', statSync(path))).toBe(true);
  writeFileSync(path, 'other');
  expect(out.isStill('/x', statSync(path))).toBe(false);
  out.note('/x', statSync(path));
  rmSync(path);
  mkdirSync(path);
  expect(out.isStill('/x', statSync(path))).toBe(false);
  expect(out.isStill('/y', statSync(path))).toBe(false);
});
