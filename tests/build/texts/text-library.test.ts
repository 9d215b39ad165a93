import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextLibrary } from '../../../src/build/texts/text-library.ts';
import { packsIn, PackWriter } from '../../../src/build/texts/text-packs.ts';

/** More packs than a folder may have, with a text each. */
const PACKS = 65;

let folder: string;
let library: TextLibrary;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'library-')), 'texts');
  library = new TextLibrary('/nowhere', folder, 'test');
  const facts = { words: 1, quotes: [], entities: [], charts: [], picture: {} };
  const texts = Array.from({ length: PACKS }, (_, number) => {
    const writer = new PackWriter(folder);
    const place = writer.add(textOf(number));
    writer.flush();
    return [fileOf(number), { digest: '', answers: [], facts, place }] as const;
  });
  library.takeIn(new Map(texts));
});

afterEach(() => {
  vi.restoreAllMocks();
  library.close();
});

test('many packs become one, with the same texts', () => {
  library.packAnew();
  expectAllTexts();
  library.save();
  expect(packsIn(folder).size).toBe(1);
  expectAllTexts();
});

test('texts stay where they are when the disk is too full to pack them anew', () => {
  vi.spyOn(PackWriter.prototype, 'flush').mockImplementation(() => {
    throw Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' });
  });
  library.packAnew();
  expect(packsIn(folder).size).toBe(PACKS);
  expectAllTexts();
  library.save();
  expect(packsIn(folder).size).toBe(PACKS);
});

test('a folder in the place of a pack is cleared away', () => {
  mkdirSync(join(folder, '99.pack', 'more'), { recursive: true });
  library.save();
  expect(packsIn(folder).has('99.pack')).toBe(false);
  expectAllTexts();
});

function expectAllTexts(): void {
  for (let number = 0; number < PACKS; number++)
    expect(library.textOf(fileOf(number)).html).toBe(textOf(number).html);
}

function fileOf(number: number): string {
  return `content/articles/2022/a${number}.md`;
}

function textOf(number: number) {
  return { html: `<p>${number}</p>`, text: String(number), figures: [], charts: [] };
}
