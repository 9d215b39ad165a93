const UNHOLDABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g;

/**
 * Text with U+FFFD, the replacement character, for what neither HTML nor XML can
 * hold (controls other than tab and line ends, halves of surrogate pairs), and with
 * `\n` for every line end. Lines and columns stay where they were.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function holdable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNHOLDABLE, '\uFFFD').toWellFormed();
}
