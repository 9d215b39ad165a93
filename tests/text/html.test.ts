import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlText } from '../../src/text/html.ts';

test('escapes what would end a text or a value', () => {
  expect(htmlText(`<b title="a">it's & so</b>`)).toBe(
    '&lt;b title=&quot;a&quot;&gt;it&#39;s &amp; so&lt;/b&gt;',
  );
});

test('any text stays text in an element and in a value of either quote', () => {
  const printable = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(printable, (text) => {
      const escaped = htmlText(text);
      const { document } = parseHTML(
        `<html><body><p title="${escaped}" lang='${escaped}'>${escaped}</p></body></html>`,
      );
      const paragraph = document.querySelector('p');
      expect([
        paragraph?.textContent,
        paragraph?.getAttribute('title'),
        paragraph?.getAttribute('lang'),
      ]).toEqual([text, text, text]);
      expect(paragraph?.children.length).toBe(0);
    }),
  );
});
