/** Marks a space that is not in the text. It belongs to no word, so that search ignores it. */
const JOINER = '\u2060';

/** Signs that join words without spaces; Pagefind takes apart only those of ASCII. */
const JOINING = /(?<=[\p{L}\p{N}%])([–—―−…·•/⁄])(?=[\p{L}\p{N}])/gu;

/** What may stand inside a word without being seen; in scripts without spaces, U+200B ends one and stays. */
const INVISIBLE =
  /[\u00AD\u2060-\u2064\uFEFF]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])\u200B(?=\p{L})/gu;

/**
 * Text in which `2016–2020` is two words for Pagefind, which otherwise indexes it as `20162020`.
 * `unspaced` undoes it for showing. Hyphens other than the ASCII one become that one.
 */
export function spaced(text: string): string {
  return text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(INVISIBLE, '')
    .replace(JOINING, `$1${JOINER} `);
}

/** HTML whose text is `spaced`. */
export function spacedHtml(html: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : spaced(part)));
}

/** Text without the spaces that `spaced` put in, also where the end of a `<mark>` came between. */
export function unspaced(text: string): string {
  return text.replace(/\u2060(<\/mark>)? /g, '$1').replaceAll(JOINER, '');
}
