import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { formatFinding } from '../src/checks/report/text.ts';
import { realDisk } from '../src/source/disk.ts';
import { decode } from '../src/source/decode.ts';
import type { Disk } from '../src/source/disk.ts';
import { checked } from './checked.ts';

/** Each folder is a publication with a mistake; `expected.txt` holds what its author is told. */
const REFUSED = resolve(import.meta.dirname, 'sites/refused');
/** Each folder is a whole publication with nothing to say against it. */
const ACCEPTED = resolve(import.meta.dirname, 'sites/accepted');
const COMMON = resolve(import.meta.dirname, 'sites/common');
const NOW = Date.parse('2026-01-01');

for (const name of readdirSync(REFUSED).sort()) {
  test(`refuses ${name.replaceAll('-', ' ')}`, async () => {
    const folder = join(REFUSED, name);
    const { findings } = checked(layered(folder), NOW);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    const told = findings.map((finding) => formatFinding(finding, textOf(folder, finding.file))).join('\n');
    await expect(told).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
}

for (const name of readdirSync(ACCEPTED).sort()) {
  test(`accepts ${name.replaceAll('-', ' ')}`, () => {
    const folder = join(ACCEPTED, name, 'content');
    const { findings } = checked(realDisk, NOW, folder);
    expect(findings).toEqual([]);
  });
}

/** The files of a case over those that all cases share. */
function layered(folder: string): Disk {
  const own = new Set(realDisk.list(join(folder, 'content')).map(({ path }) => path));
  return {
    list: () =>
      [
        ...realDisk.list(join(folder, 'content')),
        ...realDisk.list(COMMON).filter(({ path }) => !own.has(path)),
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => realDisk.read(placeOf(folder, path)),
    readPart: (path, start, length) => realDisk.readPart(placeOf(folder, path), start, length),
    size: (path) => realDisk.size(placeOf(folder, path)),
  };
}

/** Where a file of a case is on the disk. */
function placeOf(folder: string, path: string): string {
  const own = join(folder, path);
  return existsSync(own) ? own : path.replace(/^content/, COMMON);
}

function textOf(folder: string, file: string): string | undefined {
  if (!existsSync(placeOf(folder, file))) return undefined;
  const decoded = decode(realDisk.read(placeOf(folder, file)));
  return 'text' in decoded ? decoded.text : undefined;
}
