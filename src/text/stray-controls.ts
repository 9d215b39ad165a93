/** What the bytes from 0x80 to 0x9F mean in Windows-1252, the encoding of old editors; blanks mean nothing there. */
const WINDOWS_1252 = '€ ‚ƒ„ †‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The character that a C1 control stands for when a text in Windows-1252 was taken
 * for Latin-1: `’` for U+0092. Nothing for U+0085, which some systems end lines with.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
export function fromWindows1252(control: string): string | undefined {
  const meant = WINDOWS_1252[control.charCodeAt(0) - 0x80];
  return meant === ' ' ? undefined : meant;
}

/** The byte that Windows-1252 has for a character; nothing for one that it lacks. */
export function byteInWindows1252(character: string): number | undefined {
  const index = character === ' ' ? -1 : WINDOWS_1252.indexOf(character);
  const code = character.charCodeAt(0);
  return character === '…' ? 0x85 : index >= 0 ? 0x80 + index : code < 0x100 ? code : undefined;
}

/**
 * What the bytes from 0x80 to 0xBF mean in Windows-1251; the blank means nothing there. Behind them
 * are the letters from `А` to `я`, in the order that they have in Unicode.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1251.txt
 */
export const WINDOWS_1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ\xA0ЎўЈ¤Ґ¦§Ё©Є«¬\xAD®Ї°±Ііґµ¶·ё№є»јЅѕї';

/** The byte that Windows-1251 has for a Russian letter or one of the signs above; nothing for any other. */
export function byteInWindows1251(character: string): number | undefined {
  const index = character === ' ' ? -1 : WINDOWS_1251.indexOf(character);
  if (index >= 0) return 0x80 + index;
  return /^[А-я]$/.test(character) ? 0xc0 + character.charCodeAt(0) - 'А'.charCodeAt(0) : undefined;
}

/**
 * What to write instead of a C0 control: the break that a vertical tab or form feed
 * makes, nothing for most others, and no advice for those that word processors and
 * terminals give a meaning: backspace, escape, and separators.
 */
export function controlAsWritten(control: string, where: 'line' | 'body'): string | undefined {
  if (control === '\v' || control === '\f') return where === 'line' ? ' ' : '\n';
  return /[\b\x1B-\x1F]/.test(control) ? undefined : '';
}
