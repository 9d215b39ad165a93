/**
 * Characters that XML 1.0 forbids even as references: controls other than tab and
 * line ends, halves of surrogate pairs, U+FFFE and U+FFFF.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Code units that may stand for one of them; most texts have none, which shows sooner by units than by characters. */
const UNUSUAL = /[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as the content of an XML element; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, referenceTo);
}

/** Text as the value of an XML attribute, between either kind of quote. */
export function xmlAttribute(text: string): string {
  return allowed(text)
    .replace(/[&<>"\t\n\r]/g, referenceTo)
    .replaceAll("'", '&#39;');
}

/** Markup as the content of an XML element, readable in the source: a CDATA section. Its line ends become line feeds. */
export function cdata(markup: string): string {
  return `<![CDATA[${allowed(markup).replace(/\r\n?/g, '\n').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function allowed(text: string): string {
  return UNUSUAL.test(text) ? text.replace(FORBIDDEN, '') : text;
}

function referenceTo(character: string): string {
  return REFERENCES[character] ?? character;
}
