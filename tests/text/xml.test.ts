import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cdata, xmlAttribute, xmlText } from '../../src/text/xml.ts';
import { parseXml, xmlProblems } from '../validate/xml.ts';

/** Any text, with what XML cannot hold or gives a meaning far more often than chance would. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u000b',
        '\u0000',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\uffff',
        '\u{1fffe}',
        '\u007f',
        '\u0085',
      ),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '<',
        '>',
        '&',
        '&amp;',
        '"',
        "'",
        '\r',
        '\r\n',
        '\t',
        '\n',
        ']',
        ']]',
        '&#11;',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test('any text in an element, an attribute or a section is well-formed XML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(xmlProblems(document(text))).toEqual([]);
    }),
  );
});

test('any text reads back as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { attributes, children } = parseXml(document(text));
      expect(attributes.b).toBe(holdable(text));
      expect(children.map((child) => child.text)).toEqual([
        holdable(text),
        // A parser of XML turns every line end of a section into a line feed before anyone sees it.
        holdable(text).replace(/\r\n?/g, '\n'),
      ]);
    }),
  );
});

test('keeps what XML allows, whatever it is', () => {
  expect(xmlText('Ә 𝄞 \u0085 \ufffd \u{1fffe}')).toBe('Ә 𝄞 \u0085 \ufffd \u{1fffe}');
});

test('leaves out what XML forbids', () => {
  expect(xmlText('vertical\u000btab \ud83d half \ufffe')).toBe('verticaltab  half ');
  expect(cdata('vertical\u000btab')).toBe('<![CDATA[verticaltab]]>');
});

test('divides the end of a section between two sections', () => {
  expect(cdata('a]]>b')).toBe('<![CDATA[a]]]]><![CDATA[>b]]>');
  expect(cdata(']]\u0000>')).toBe('<![CDATA[]]]]><![CDATA[>]]>');
});

test('writes what attributes give a meaning as references', () => {
  expect(xmlAttribute(`"it's" <b>\n&`)).toBe('&quot;it&#39;s&quot; &lt;b&gt;&#10;&amp;');
});

function document(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<a b="${xmlAttribute(text)}"><t>${xmlText(text)}</t><c>${cdata(text)}</c></a>`;
}

/** The characters that XML 1.0 allows, counted one by one as its specification lists them. */
function holdable(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 9 || code === 10 || code === 13;
      return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
    })
    .join('');
}
