import type { Definition, Image, Link } from 'mdast';

/** Punctuation of scripts that put no space behind an address; an address that has it needs brackets. */
const WIDE_STOP = /[、。〈-】！（），：；？]/;

/** Where an address surely ends that goes on: at such a sign, a bracket before a letter of another script, or one behind `.org`. */
const END = new RegExp(
  `${WIDE_STOP.source}|\\)(?=[^\\x00-\\x7F])|(?<=^https?://[^/?#\\x80-\\uFFFF]{1,253}\\.[a-z]{2,63})[^\\x00-\\x7F]`,
  'i',
);

/** What ends an address where it is the last of it, as what opened before the address or as a stop of its script. */
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '«': /[»“”]/,
  '“': /[”“]/,
  '„': /[“”]/,
  '‘': /[’‘]/,
  '‹': /›/,
  '»': /«/,
};
const LAST_STOP = /(?<![…،؛।۔])[…،؛।۔]+$/;

/**
 * What to write in the place of an address without brackets that took the words behind it for a part
 * of itself, as `详见https://example.org/a。然后`: such an address ends at a space alone. Nothing when it did not.
 *
 * @see GitHub Flavored Markdown, section 6.9: extended autolinks.
 */
export function explainBareAddress(
  { type, url, position }: Link | Image | Definition,
  source: string,
): string | undefined {
  if (type !== 'link' || /^[\0-\x7F]*$/.test(url) || /[[<]/.test(source.charAt(position?.start.offset ?? 0)))
    return undefined;
  const before = source.charAt((position?.start.offset ?? 0) - 1);
  const behindLetters = /^.*\p{L}/su.exec(url)?.[0].length ?? 0;
  const closer = CLOSERS[before] ? url.slice(behindLetters).search(CLOSERS[before]) : -1;
  const ends = [url.search(END), url.search(LAST_STOP), closer < 0 ? -1 : behindLetters + closer];
  const first = Math.min(...ends.filter((at) => at >= 0));
  if (!Number.isFinite(first)) return undefined;
  const right = url.slice(0, first).replace(/(?<![”’»›])[”’»›]+$/, '');
  const expected = /^[a-z]+:\/*$/i.test(right) ? `backticks around \`${right}\`` : `\`<${right}>\``;
  return `Unexpected \`${url.charAt(right.length)}\` within the address \`${url}\`, expected ${expected}: an address without brackets goes on to the next space.`;
}
