import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from '../../src/text/html.ts';
import { anyText } from '../properties/any-text.ts';
import { elements, readFragment, skeleton } from '../properties/html-reading.ts';

test('escapes what would end a text or a value', () => {
  expect(htmlText(`<b title="a">it's & so</b>`)).toBe(
    '&lt;b title=&quot;a&quot;&gt;it&#39;s &amp; so&lt;/b&gt;',
  );
});

test('leaves out what HTML forbids, and ends lines as parsers would', () => {
  expect(htmlText('bell\x07 next\x85 half\uD83D none\uFFFE\u{1FFFE} line\r\nline\rline')).toBe(
    'bell next half none line\nline\nline',
  );
});

test('any text reads back from an element and from a value of either quote, and nothing has to be mended', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = htmlText(text);
      const { root, errors } = readFragment(`<p title="${escaped}" lang='${escaped}'>${escaped}</p>`);
      const [paragraph] = elements(root, 'p');
      expect(errors).toEqual([]);
      expect(skeleton(root)).toBe('<p lang title></>');
      expect(paragraph?.properties).toEqual({ title: holdable(text), lang: holdable(text) });
      expect(paragraph && toString(paragraph)).toBe(holdable(text));
    }),
    { numRuns: 500 },
  );
});

/** The characters that HTML allows, counted one by one as its specification names them. */
function holdable(text: string): string {
  return Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0xa0) return code === 9 || code === 10 || (code >= 0x20 && code < 0x7f);
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      const isNonCharacter = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
      return !isSurrogate && !isNonCharacter;
    })
    .join('');
}
