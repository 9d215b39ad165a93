/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'a',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Text as it is compared when readers search: small letters without marks, `Türkiye` as `turkiye`,
 * `Берёза` as `береза`. Apostrophes are left out, since people type them in many ways or not at all,
 * and so is what nobody sees.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'’ʼ‘`´]/gu, '')
    .toLowerCase()
    .replace(/[ıəøłđßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text, folded: `Kassym-Jomart Tokayev’s` as `kassym`, `jomart`, `tokayevs`. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
