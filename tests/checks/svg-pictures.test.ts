import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeSvg } from '../../src/checks/svg/judge-svg.ts';

const EXPORTS = join(import.meta.dirname, 'svg-exports');
const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

test.each(readdirSync(EXPORTS))('accepts %s as its program exports it', (name) => {
  expect(judgeSvg(readFileSync(join(EXPORTS, name)))).toEqual([]);
});

test.each([
  ['<script>x</script>', '2:1 svg-element'],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '2:1 svg-element'],
  ['<g xmlns="urn:x"><g xmlns="http://www.w3.org/2000/svg"><script/></g></g>', '2:56 svg-element'],
  ['<foreignObject/>', '2:1 svg-element'],
  ['<metadata><p xmlns="http://www.w3.org/1999/xhtml"/></metadata>', '2:11 svg-element'],
  ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>', '2:1 svg-element'],
  ['<video/>', '2:1 svg-element'],
  ['<style><![CDATA[<!--]]></style><script/><style><![CDATA[-->]]></style>', '2:32 svg-element'],
  ['<rectt/>', '2:1 svg-element'],
  ['<g\n onload="x"/>', '3:9 svg-handler'],
  ['<g a=">" onload="x"/>', '2:17 svg-handler'],
  ['<g ONCLICK="x"/>', '2:12 svg-handler'],
  ['<image href="https://example.org/a.png"/>', '2:13 svg-reference'],
  ['<image xlink:href=" &#x68;ttps://example.org/a.png"/>', '2:19 svg-reference'],
  ['<image href="other.png"/>', '2:13 svg-reference'],
  ['<use href="other.svg#part"/>', '2:11 svg-reference'],
  ['<image href="data:text/html,x"/>', '2:13 svg-reference'],
  ['<image href="DATA:image/svg+xml;base64,PHN2Zy8+"/>', '2:13 svg-reference'],
  ['<image href="data:image/png;base64,PHN2Zy8+"/>', '2:13 svg-reference'],
  ['<a href="https://example.org/"/>', '2:9 svg-link'],
  ['<a xlink:href="java&#10;script:alert(1)"/>', '2:15 svg-link'],
  ['<g xml:base="https://example.org/"/>', '2:13 svg-reference'],
  ['<a><animate attributeName="xlink:href" to="javascript:x"/></a>', '2:4 svg-animation'],
  ['<set attributeName=" onclick" to="x"/>', '2:1 svg-animation'],
  ['<rect fill="url(https://example.org/a.svg#b)"/>', '2:12 svg-reference'],
  ['<rect style="fill: \\75 rl(\'//example.org\')"/>', '2:13 svg-reference'],
  ['<rect><animate attributeName="fill" to="url(//example.org/#a)"/></rect>', '2:40 svg-reference'],
  ['<style>@\\69mport "a.css";</style>', '2:1 svg-reference'],
  ['<style>@imp<!-- -->ort "a.css";</style>', '2:1 svg-reference'],
  ['<style><![CDATA[ a { background: URL( "a.png" ) } ]]></style>', '2:1 svg-reference'],
  ['<style>a { background: image-set("a.png" 1x) }</style>', '2:1 svg-reference'],
  ['<?xml-stylesheet href="a.css"?>', '2:1 svg-instruction'],
])('refuses %s', (inside, expected) => {
  expect(problems(`<svg ${NS}>\n${inside}</svg>`)).toEqual([expected]);
});

test.each([
  ['hello', '1:1 svg-xml'],
  [
    '<svg xmlns="http://www.w3.org/2000/svg"\n xmlns:x="http://www.w3.org/1999/xlink"><use x:href="a.svg#b"/></svg>',
    '2:53 svg-reference',
  ],
  ['<html/>', '1:1 svg-root'],
  ['<svg><rect/></svg>', '1:1 svg-root'],
  [`<svg ${NS}>\n<g></svg>`, '2:1 svg-xml'],
  [`<svg ${NS}>\na & b</svg>`, '2:3 svg-xml'],
  [`<svg ${NS}>&nbsp;</svg>`, '1:53 svg-xml'],
  [`<svg ${NS}>\n\b</svg>`, '2:1 svg-xml'],
  [`<svg ${NS}>\n&#1;</svg>`, '2:1 svg-xml'],
  [`<svg ${NS}>\n]]></svg>`, '2:1 svg-xml'],
  [`<svg ${NS} a="1" a="2"/>`, '1:1 svg-xml'],
  [`<svg ${NS}>\n<y:g/></svg>`, '2:1 svg-xml'],
  [`<svg ${NS}/>\n<svg/>`, '2:1 svg-xml'],
  [`<?xml version="1.1"?><svg ${NS}/>`, '1:7 svg-xml'],
  [`<?xml version="1.0" encoding="windows-1251"?><svg ${NS}/>`, '1:31 svg-encoding'],
  [`<?xml version='1.0' encoding='UTF-7'?><svg ${NS}/>`, '1:31 svg-encoding'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]><svg ${NS}>&a;</svg>`, '1:1 svg-doctype'],
  [`<!-- a -->\n<!DOCTYPE svg SYSTEM "https://example.org/a.dtd"><svg ${NS}/>`, '2:1 svg-doctype'],
  [`<!DOCTYPE svg PUBLIC "a>" "b"[<!ENTITY a "b">]><svg ${NS}/>`, '1:1 svg-doctype'],
])('refuses the file %j', (file, expected) => {
  expect(problems(file)).toEqual([expected]);
});

test.each([
  ['viewBox="0 0 NaN 5"', 'damaged-picture'],
  ['viewBox="0 0 0 0"', 'damaged-picture'],
  ['viewBox="0 0 640 -400"', 'damaged-picture'],
  ['viewBox="0 0 640"', 'damaged-picture'],
  ['viewBox="0,,0 640 400"', 'damaged-picture'],
  ['viewBox=""', 'damaged-picture'],
  ['width="-5" height="5"', 'damaged-picture'],
  ['width="0px" height="5"', 'damaged-picture'],
  ['width="NaN" height="5"', 'damaged-picture'],
  ['width="1e9" height="1e9"', 'picture-size'],
  ['width="12001" viewBox="0 0 9 9"', 'picture-size'],
])('refuses a root with %s', (attributes, rule) => {
  expect(problems(`<svg ${NS}\n${attributes}/>`).map((one) => one.replace(/^\S+ /, ''))).toEqual([rule]);
});

test.each([
  'viewBox=" -1,-1 , 640.5 4e2 "',
  'width="100%" height="auto" viewBox="0 0 640 400"',
  'width="640.PX" height="+4.e2"',
  'width="12000" height="12000"',
  'data-width="-5"',
])('accepts a root with %s', (attributes) => {
  expect(problems(`<svg ${NS} ${attributes}/>`)).toEqual([]);
});

test('tells of a label in HTML once, not of each element in it', () => {
  const label =
    '<foreignObject onload="x"><div><p xmlns="http://www.w3.org/1999/xhtml"/></div></foreignObject>';
  const html = '<p xmlns="http://www.w3.org/1999/xhtml"><b/></p>';
  expect(problems(`<svg ${NS}>\n${label}\n${html}\n<rectt><script/></rectt></svg>`)).toEqual([
    '2:1 svg-element',
    '2:23 svg-handler',
    '3:1 svg-element',
    '4:1 svg-element',
    '4:8 svg-element',
  ]);
});

test('refuses what is not UTF-8', () => {
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF<svg ${NS}/>`, 'utf16le'));
  expect(judgeSvg(utf16).map(({ message }) => message)).toEqual([
    'Unexpected SVG in UTF-16, expected UTF-8. Export it as SVG in UTF-8, or as PNG.',
  ]);
  expect(judgeSvg(utf16.subarray(2)).map(({ rule }) => rule)).toEqual(['svg-encoding']);
});

test('judges the bytes that are published, which normalization would change', () => {
  const file = `<svg ${NS}>\n<![CDATA[ ]]>\u0338<script/><![CDATA[ ]]></svg>`;
  expect(file.normalize('NFC')).not.toContain(']]>\u0338');
  expect(problems(file)).toEqual(['2:15 svg-element']);
});

test('refuses a second prefix for XLink, with which an attribute could be there twice', () => {
  const image = '<image a:href="https://example.org/a.png" xlink:href="#b"/>';
  expect(problems(`<svg ${NS}\nxmlns:a="http://www.w3.org/1999/xlink">${image}</svg>`)).toContain(
    '2:9 svg-xml',
  );
});

test('refuses references that multiply, in elements, patterns and style sheets', () => {
  const levels = Array.from({ length: 12 }, (_, level) => level);
  const uses = levels.map((level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`);
  const rects = (level: number) => `<rect fill="url(#p${level})"/>`.repeat(10);
  const patterns = levels.map((level) => `<pattern id="p${level + 1}">${rects(level)}</pattern>`);
  const classes = levels.map(
    (level) => `<pattern id="p${level + 1}">${`<rect class="c${level}"/>`.repeat(10)}</pattern>`,
  );
  const rules = levels.map((level) => `.c${level} { fill: url(#p${level}) }`).join('');
  for (const inside of [uses, patterns, [`<style>${rules}</style>`, ...classes]]) {
    expect(problems(`<svg ${NS}>${inside.join('')}</svg>`)).toEqual(['1:1 svg-complexity']);
  }
});

test('refuses references in a circle or in an endless chain', () => {
  expect(problems(`<svg ${NS}>\n<g id="a"><use href="#a"/></g></svg>`)).toEqual(['2:1 svg-complexity']);
  const chain = Array.from({ length: 3000 }, (_, link) => `<g id="a${link}"><use href="#a${link + 1}"/></g>`);
  expect(problems(`<svg ${NS}>${chain.join('')}</svg>`).map((one) => one.replace(/^\S+ /, ''))).toEqual([
    'svg-complexity',
  ]);
});

test('refuses elements too deep in each other, and namespaces without end', () => {
  expect(problems(`<svg ${NS}>\n${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`)).toEqual([
    '2:598 svg-complexity',
  ]);
  const declarations = Array.from({ length: 5000 }, (_, index) => `<g xmlns:a${index}="urn:a">`);
  expect(problems(`<svg ${NS}>${declarations.join('')}`)).toEqual(['1:1 svg-complexity']);
});

test('reports everything in a file', () => {
  expect(problems(`<svg ${NS}\nonload="x">\n<script/>\n<image href="a.png"/>\n</svg>`)).toEqual([
    '2:8 svg-handler',
    '3:1 svg-element',
    '4:13 svg-reference',
  ]);
});

test('throws nothing, whatever the file', () => {
  const parts = [
    '<svg ',
    NS,
    '>',
    '</svg>',
    '<g',
    '/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    '"',
    '=',
    '<!DOCTYPE ',
    '[',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 4 })));
  fc.assert(
    fc.property(text, (pieces) => {
      expect(Array.isArray(judgeSvg(new TextEncoder().encode(pieces.join(''))))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(judgeSvg(bytes).length).toBeGreaterThan(0);
    }),
  );
});

/** Where the problems of a file are, with their rules. */
function problems(file: string): string[] {
  return judgeSvg(new TextEncoder().encode(file)).map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );
}
