import { placeAt } from './place-at.ts';
import type { SvgProblem } from './svg-element.ts';

/** Characters that XML 1.0 does not have. */
const NO_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const OPAQUE = /<!--[^-]*(?:-(?!->)[^-]*)*-->|<!\[CDATA\[[^\]]*(?:\](?!\]>)[^\]]*)*\]\]>/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const REFERENCE = /&#(x?)([\da-fA-F]+);/g;

/** The first character that XML does not have: a parser stumbles over it, or passes it, without naming it. */
export function characterProblem(text: string): SvgProblem | undefined {
  const control = NO_CHARACTER.exec(text);
  if (!control) return undefined;
  const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return problem(text, control.index, 1, `character U+${code}`, `characters that XML has`);
}

/**
 * What the parser lets pass of a text that it has parsed, and browsers do not: references to characters that XML
 * does not have, an `&` that begins nothing, and `]]>` outside of a section.
 */
export function wellFormedProblem(text: string): SvgProblem | undefined {
  const markup = text.replace(OPAQUE, (opaque) => ' '.repeat(opaque.length));
  const bare = BARE_AMPERSAND.exec(markup);
  if (bare) return problem(text, bare.index, 1, '`&`', '`&amp;` where that character is meant');
  const closing = markup.indexOf(']]>');
  if (closing !== -1) return problem(text, closing, 3, '`]]>`', '`]]&gt;` outside of a CDATA section');
  for (const { 0: reference, 1: x, 2: digits = '', index } of markup.matchAll(REFERENCE)) {
    const code = Number.parseInt(digits, x ? 16 : 10);
    if (code > 0x10ffff || NO_CHARACTER.test(String.fromCodePoint(code)))
      return problem(text, index, reference.length, `\`${reference}\``, 'characters that XML has');
  }
  return undefined;
}

function problem(text: string, at: number, length: number, what: string, expected: string): SvgProblem {
  return {
    rule: 'svg-xml',
    message: `Unexpected ${what}, expected ${expected}: browsers show nothing of an SVG that is not well-formed. Mend it, or export the picture again.`,
    ...placeAt(text, at, length),
  };
}
