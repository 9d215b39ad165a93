const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What no HTML document may hold, even as a reference: controls other than tab and
 * line ends, halves of surrogate pairs, non-characters.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
 */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as the content of an HTML element or, between either kind of quote, the
 * value of an attribute. What HTML cannot hold is left out, and every line end is a line feed,
 * as parsers would read it.
 */
export function htmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}
