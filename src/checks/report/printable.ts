/** Characters that a terminal would obey, or not show: controls, marks of direction, what has no width. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]|\p{Surrogate}/gu;

/**
 * Letters as wide as two: those of Chinese, Japanese and Korean with their punctuation, and emoji; the two letters of a
 * flag are as wide as two together.
 *
 * @see Unicode Standard Annex #11
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|(?!\p{Regional_Indicator})\p{Emoji_Presentation}/gu;

/**
 * Text that may be printed on a terminal: what authors wrote cannot move the cursor,
 * change colours or the order of letters, or hide. As long as the text itself.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) =>
    character === '\t' ? ' ' : '\uFFFD'.repeat(character.length),
  );
}

/** The columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  const visible = text.replace(/\p{M}/gu, '');
  return Array.from(visible).length + (visible.match(WIDE)?.length ?? 0);
}
