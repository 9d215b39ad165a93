import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlPart, urlPath } from '../../src/text/url.ts';
import { anyText } from '../properties/any-text.ts';

test('encodes what has a meaning in an address', () => {
  expect(urlPath('./maps/volga & kama #1?.png')).toBe('maps/volga%20%26%20kama%20%231%3F.png');
  expect(urlPath('Казань/100%.png')).toBe('%D0%9A%D0%B0%D0%B7%D0%B0%D0%BD%D1%8C/100%25.png');
});

test('any text is one part of a path, and reads back from it', () => {
  const names = anyText.filter((text) => !['', '.', '..'].includes(text));
  fc.assert(
    fc.property(names, (name) => {
      const url = new URL(`/a/${urlPart(name)}/b`, 'https://example.org');
      const [, , part = '', ...rest] = url.pathname.split('/');
      expect([url.host, url.search, url.hash, rest]).toEqual(['example.org', '', '', ['b']]);
      expect(decodeURIComponent(part)).toBe(name.toWellFormed());
    }),
  );
});

test('any text is a fragment, and reads back from it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { hash } = new URL(`#${urlPart(text)}`, 'https://example.org/a/');
      expect(decodeURIComponent(hash.slice(1))).toBe(text.toWellFormed());
    }),
  );
});

test('nothing that is left means anything in HTML, XML or JSON', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(urlPart(text)).toMatch(/^[\w.!~*'()%-]*$/);
    }),
  );
});
