/** The tag of a language by its name in English or in itself, in any letter case: `Russian` and `русский` are `ru`. */
export function languageNamed(name: string): string | undefined {
  const meant = name.normalize('NFC').toLowerCase();
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find((tag) =>
    ['en', tag].some((inside) => nameOf(tag, inside)?.toLowerCase() === meant),
  );
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The name of a language, inside a text of another; nothing where no language has the tag. */
function nameOf(tag: string, inside: string): string | undefined {
  return new Intl.DisplayNames(inside, { type: 'language', fallback: 'none' }).of(tag);
}
