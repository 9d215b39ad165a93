import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COLLECTIONS, pathOf, SHELVES } from '../../src/desk/shelves.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { recognise } from '../../src/source/recognise.ts';
import { realDisk } from '../../src/source/disk.ts';
import { checked } from '../checked.ts';
import { memoryDisk } from '../memory-disk.ts';
import { renamed } from './renamed.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');
const NOW = Date.parse('2100-01-01');
const FILES = Object.fromEntries(
  realDisk.list(CONTENT).map(({ path }) => [path, realDisk.read(`${CONTENT}/${path}`)]),
);
/** Of each kind, how many are tried. */
const TRIED = 3;
const FINDINGS = findingsIn(FILES);

for (const collection of COLLECTIONS) {
  const ids = idsOf(collection);
  const step = Math.max(1, Math.floor(ids.length / TRIED));
  for (const from of ids.filter((_, index) => index % step === 0)) {
    const to = `${from}-renamed`;
    test(`the ${SHELVES[collection].one} ${from} can be renamed, and back`, () => {
      const there = renamed(FILES, { collection, from, to });
      expect(findingsIn(there)).toEqual(FINDINGS);
      const back = renamed(there, { collection, from: to, to: from });
      expect(findingsIn(back)).toEqual(FINDINGS);
      const own = pathOf(collection, from);
      expect(texts({ ...back, [own]: '' })).toEqual(texts({ ...FILES, [own]: '' }));
      const address = SHELVES[collection].address?.(to);
      const recorded = address === undefined ? '' : `previously: [${address}]\n`;
      expect(textOf(back[own]).replace(recorded, '')).toBe(textOf(FILES[own]));
    });
  }
}

function idsOf(collection: Rename['collection']): string[] {
  return Object.keys(FILES).flatMap((path) => {
    const recognised = recognise(path);
    return recognised.what === 'document' && recognised.kind === collection ? [recognised.id] : [];
  });
}

/** What the check says, apart from where: files have other names after a rename. */
function findingsIn(files: Record<string, string | Uint8Array>): string[] {
  return checked(memoryDisk(files), NOW).findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

function texts(files: Record<string, string | Uint8Array>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, textOf(content)]));
}

function textOf(content: string | Uint8Array | undefined): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content ?? []);
  // A character for each byte, so that no byte is like another.
  return bytes.toString('latin1');
}
