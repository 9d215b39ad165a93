/**
 * Whether a text has one of the names, as whole words and with their capitals,
 * so that `Kama` is not found in `Kamaz`. Typographic apostrophes in the text
 * match typed ones in a name.
 */
export function namesIn(text: string, names: readonly string[]): boolean {
  const straightText = straight(text);
  // Most names stand in no given text, and looking for the letters is far quicker than making an expression.
  return names
    .map(straight)
    .some((name) => name !== '' && straightText.includes(name) && asWords(name).test(straightText));
}

function asWords(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u');
}

/** Typographic apostrophes as they are typed, since texts are typeset and names are not. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}
