import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainSource } from '../../src/desk/plain-source.ts';

test('every offset of the plain text leads to the same character of the file', () => {
  const characters = fc.constantFrom('\r\n', '\r', '\n', 'a', '\u{1F600}', ':');
  fc.assert(
    fc.property(fc.boolean(), fc.array(characters), (isMarked, parts) => {
      const source = (isMarked ? '\uFEFF' : '') + parts.join('');
      const { text, inSource } = plainSource(source);
      expect(text).not.toContain('\r');
      for (let offset = 0; offset < text.length; offset++) {
        const plain = text.charAt(offset);
        const there = source.charAt(inSource(offset));
        expect(there === '\r' ? '\n' : there).toBe(plain);
      }
      expect(inSource(text.length)).toBe(source.length);
    }),
  );
});
