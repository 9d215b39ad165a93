/** Characters that a terminal would obey, or not show: controls, marks of direction, what has no width. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]|\p{Surrogate}/gu;

/** Letters as wide as two: those of Chinese, Japanese and Korean, and emoji. @see Unicode Standard Annex #11 */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303E\uFF01-\uFF60]|\p{Emoji_Presentation}/gu;

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
