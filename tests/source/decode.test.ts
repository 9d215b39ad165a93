import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

test('takes no notice of a byte order mark or of the way lines end', () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x63))).toEqual({ text: 'a\nb\nc' });
});

test('composes letters, so that one word is one text', () => {
  expect(decode(new TextEncoder().encode('й'))).toEqual({ text: 'й' });
});

test.each([
  [[0xff], 0],
  [[0x61, 0x62, 0xc3], 2],
  [[0xd0, 0x90, 0xc0, 0xaf], 2],
  [[0x61, 0xed, 0xa0, 0x80], 1],
])('finds the first byte of %j that is not UTF-8', (values, offset) => {
  expect(decode(bytes(...values))).toMatchObject({ offset });
});

test('says at which line and column of an editor the byte is', () => {
  expect(decode(bytes(0x61, 0x0d, 0x0a, 0xd0, 0x90, 0xff))).toMatchObject({ place: { line: 2, column: 2 } });
});

test.each([
  [[0xff, 0xfe, 0x61, 0], 'UTF-16'],
  [[0x61, 0, 0xff], 'no text at all'],
  [[0xcf, 0xf0, 0xe8], 'Windows-1251'],
])('says what %j seem to be instead', (values, remedy) => {
  expect(decode(bytes(...values))).toMatchObject({ remedy: expect.stringContaining(remedy) as string });
});

test('reads back any text that was written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const expected = text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .normalize('NFC');
      expect(decode(new TextEncoder().encode(text))).toEqual({ text: expected });
    }),
  );
});
