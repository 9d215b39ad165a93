import { neutralised } from './unexpected-characters.ts';

/**
 * Text with U+FFFD, the replacement character, for what neither HTML nor XML can
 * hold and for what makes readers see something else than is written (controls,
 * non-characters, halves of surrogate pairs, overrides of direction, hidden tags), and with
 * `\n` for every line end. Lines and columns stay where they were.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function holdable(text: string): string {
  return neutralised(text.replace(/\r\n?/g, '\n'));
}
