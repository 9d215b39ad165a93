import { EMBEDDED_FONT } from './embedded.ts';

const ESCAPE = /\\(?:([\da-f]{1,6})\s?|\n|([^]))/gi;

/** Functions whose argument is fetched without `url(`, and those of old browsers that run it. */
const FETCHING = /(?:^|[^\w-])((?:-webkit-)?image-set|image|src|expression)\(/i;
const URL_FUNCTION = /url\(\s*(?:"([^"]*)"?|'([^']*)'?|([^)"']*))/gi;

/**
 * What in a style sheet, or in the value of an attribute, asks for something outside the picture, as a message.
 *
 * Escapes are resolved first, and comments and strings are not told from the rest: where a browser might read an
 * address, there must be none.
 *
 * @see CSS Syntax Module Level 3, section 4.3.7, Consume an escaped code point.
 */
export function styleProblem(css: string): string | undefined {
  // Most values are numbers and names.
  if (!/[(@\\]/.test(css)) return undefined;
  const text = unescaped(css);
  if (/@import\b/i.test(text)) return refused('`@import`');
  const fetching = FETCHING.exec(text)?.[1];
  if (fetching !== undefined) return refused(`\`${fetching}(…)\``);
  for (const [, quoted, single, bare] of text.matchAll(URL_FUNCTION)) {
    const address = (quoted ?? single ?? bare ?? '').replace(/[\0-\x20]/g, '');
    if (address.startsWith('#') || EMBEDDED_FONT.test(address)) continue;
    return refused(`\`url(${address.slice(0, 60)}${address.length > 60 ? '…' : ''})\``);
  }
  return undefined;
}

/** The ids that `url(#…)` names in a style sheet or an attribute. */
export function idsInStyle(css: string): string[] {
  return [...unescaped(css).matchAll(/url\(\s*(?:["']\s*)?#([^)"'\s]+)/gi)].map(([, id = '']) => id);
}

function unescaped(css: string): string {
  return css.replace(ESCAPE, (_, code: string | undefined, character: string | undefined) =>
    code === undefined ? (character ?? '') : characterOf(code),
  );
}

function characterOf(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

function refused(what: string): string {
  return `Unexpected ${what} in the styles of a picture, expected \`url(#part)\` or an embedded font: a picture fetches nothing. Turn text into paths, or export the picture as PNG.`;
}
