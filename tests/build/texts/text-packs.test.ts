import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DamagedCache } from '../../../src/build/damaged-cache.ts';
import { PackReader, PackWriter, removeOtherPacks } from '../../../src/build/texts/text-packs.ts';
import type { Text, TextPlace } from '../../../src/build/texts/text.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'packs-')), 'texts');
});

test('gives back each text of several writers', () => {
  const writers = [new PackWriter(folder), new PackWriter(folder)];
  const places = writers.flatMap((writer, index) =>
    written(writer, [textOf(`a${index}`), textOf(`ә${index}`)]),
  );
  const reader = new PackReader(folder);
  expect(places.map((place) => reader.read(place).html)).toEqual(['a0', 'ә0', 'a1', 'ә1']);
});

test('gives back all of a text, and texts of any length', () => {
  const figure = {
    id: 'trade',
    anchor: 'figure-ә',
  };
  const texts = ['', 'ә'.repeat(100_000), '<p>😀</p>', 'a'.repeat(10)].map((text) => ({
    ...{ html: `<p>${text}</p>`, text, figures: [figure], charts: [] },
  }));
  const writer = new PackWriter(folder);
  const places = [
    ...written(writer, texts.slice(0, 1)),
    ...written(writer, texts.slice(1)),
    ...written(writer, []),
  ];
  const reader = new PackReader(folder);
  expect(places.map((place) => ({ ...reader.read(place) }))).toEqual(texts);
});

test('gives the same text for the same place, and holds nothing of it', () => {
  const [place, other] = written(new PackWriter(folder), [textOf('text'), textOf('other')]);
  if (!place || !other) throw new Error('nothing was written');
  const reader = new PackReader(folder);
  const text = reader.read(place);
  expect(text.html).toBe('text');
  expect(reader.read(other).html).toBe('other');
  expect(reader.read({ ...place })).toBe(text);
  rmSync(join(folder, place.pack));
  reader.close();
  expect(() => text.html).toThrow(DamagedCache);
});

test('reads a new pack that has the name of one that is gone', () => {
  const reader = new PackReader(folder);
  const [first] = written(new PackWriter(folder), [textOf('first')]);
  if (first) reader.read(first);
  removeOtherPacks(folder, new Set());
  reader.close();
  const [second] = written(new PackWriter(folder), [textOf('another')]);
  expect(second?.pack).toBe(first?.pack);
  expect(second && reader.read(second).html).toBe('another');
});

test('reads also the plain text of a text whose pack was another one before', () => {
  const text = textOf('text');
  const reader = new PackReader(folder);
  const [first] = written(new PackWriter(folder), [text]);
  if (first) reader.read(first);
  const [again] = written(new PackWriter(folder), [text]);
  removeOtherPacks(folder, new Set([again?.pack ?? '']));
  reader.close();
  expect(again && reader.read(again).text).toBe('text');
});

test('says so when a pack is cut off or gone', () => {
  const [place] = written(new PackWriter(folder), [textOf('text')]);
  if (!place) throw new Error('nothing was written');
  truncateSync(join(folder, place.pack), 3);
  expect(() => new PackReader(folder).read(place).html).toThrow(DamagedCache);
  rmSync(join(folder, place.pack));
  expect(() => new PackReader(folder).read(place).text).toThrow(DamagedCache);
});

function textOf(html: string) {
  return { html, text: html, figures: [], charts: [] };
}

test('reads from more packs than a process may hold open', () => {
  const places = Array.from({ length: 130 }, (_, index) =>
    written(new PackWriter(folder), [textOf(`text ${index}`)]),
  ).flat();
  const reader = new PackReader(folder);
  const before = openFiles();
  expect(places.map((place) => reader.read(place).html)).toHaveLength(130);
  expect(places.map((place) => reader.read(place).text)).toEqual(places.map((_, index) => `text ${index}`));
  expect(openFiles() - before).toBeLessThan(100);
});

test('writes no more into a pack that somebody removed', () => {
  const writer = new PackWriter(folder);
  written(writer, [textOf('one')]);
  removeOtherPacks(folder, new Set());
  expect(() => written(writer, [textOf('two')])).toThrow(DamagedCache);
});

/** How many files this process has open, where the system tells. */
function openFiles(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

/** Where texts are that were written together. */
function written(writer: PackWriter, texts: readonly Text[]): TextPlace[] {
  const places = texts.map((text) => writer.add(text));
  writer.flush();
  return places;
}
