import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForScript } from '../../src/text/json-script.ts';

const hostile = fc.constantFrom(
  '</script>',
  '<!--',
  '<script',
  ']]>',
  '&lt;',
  '\u2028',
  '\u2029',
  '</SCRIPT >',
);
const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), hostile)).map((parts) => parts.join(''));
const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(text, fc.oneof(text, fc.array(text))));

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

test('leaves out what is undefined', () => {
  expect(jsonForScript({ name: 'Kazan', sameAs: undefined })).toBe('{"name":"Kazan"}');
});

test('keeps a closing tag as text', () => {
  expect(jsonForScript({ name: '</script>' })).toBe('{"name":"\\u003c/script\\u003e"}');
});
