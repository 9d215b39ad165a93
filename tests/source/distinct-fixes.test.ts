import { expect, test } from 'vitest';
import { applyFixes } from '../../src/desk/apply-fixes.ts';
import { readContent } from '../../src/source/read-content.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

test.each([
  ['aliases: [1969, 1970, "1970"]', 'aliases: ["1969", 1970, "1970"]'],
  ['previously: [/x31, /x31/, /x32]', 'previously: [/x31, /x31/, /x32/]'],
  ['previously: [/x31, x31]', 'previously: [/x31/, x31]'],
  ['names: { RU: A, ru: B, TT: C }', 'names: { RU: A, ru: B, tt: C }'],
  ['names: { RU: A, Ru: B }', 'names: { ru: A, Ru: B }'],
])('no fix makes an item or a field stand twice: %s', (written, expected) => {
  const text = `name: KAMAZ\n${written}\n`;
  const { findings } = readContent(memoryDisk({ ...SMALLEST, 'entities/kamaz.yml': text }), 'content');
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  expect(applyFixes(text, fixes)).toBe(`name: KAMAZ\n${expected}\n`);
});
