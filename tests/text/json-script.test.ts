import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForScript } from '../../src/text/json-script.ts';
import { anyText } from '../properties/any-text.ts';
import { readFragment, skeleton, texts } from '../properties/html-reading.ts';

const value = fc.oneof(
  fc.array(fc.jsonValue()),
  fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText))),
);

test('nothing in it can end a script or begin a comment', () => {
  fc.assert(
    fc.property(value, (any) => {
      expect(jsonForScript(any)).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});

test('it reads back as the same value', () => {
  fc.assert(
    fc.property(value, (any) => {
      expect(JSON.parse(jsonForScript(any))).toEqual(JSON.parse(JSON.stringify(any)));
    }),
  );
});

test('a browser takes all of it for the text of one script', () => {
  fc.assert(
    fc.property(value, (any) => {
      const { root, errors } = readFragment(
        `<script type="application/ld+json">${jsonForScript(any)}</script>`,
      );
      expect(skeleton(root)).toBe('<script type></>');
      expect(JSON.parse(texts(root, 'script').join(''))).toEqual(JSON.parse(JSON.stringify(any)));
      expect(errors).toEqual([]);
    }),
  );
});

test('leaves out what is undefined', () => {
  expect(jsonForScript({ name: 'Kazan', sameAs: undefined })).toBe('{"name":"Kazan"}');
});

test('keeps a closing tag as text', () => {
  expect(jsonForScript({ name: '</script>' })).toBe('{"name":"\\u003c/script\\u003e"}');
});
