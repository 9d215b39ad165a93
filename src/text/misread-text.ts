import { byteInWindows1251, byteInWindows1252, WINDOWS_1251 } from './stray-controls.ts';

/** Text in UTF-8 that was taken for Windows-1252 once, `Itâ€™s`, `CafÃ©`, `ÐšÐ°Ð·Ð°Ð½ÑŒ`, or for Windows-1251, `РљР°Р·Р°РЅСЊ`, `ItвЂ™s`. */
export interface MisreadText {
  /** In code units, like `length`. */
  index: number;
  length: number;
  encoding: 'Windows-1251' | 'Windows-1252';
  /** What it was before, where that can be told. */
  meant?: string;
}

/** What Windows-1252 shows for the bytes from 0x80 to 0xBF, of which UTF-8 goes on with a character. */
const NEXT = '[\\xA0-\\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** The same without what may stand behind a capital letter: quotation marks, spaces, dashes. */
const NEXT_OF_LETTER = '[€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ\\xA1-\\xBA\\xBC-\\xBF]';

/**
 * Only pairs that no writing has: quotation marks, dashes and signs of currency (`â€`, `â‚`, `â„`), letters
 * with marks (`Ã`), signs (`Â`), and Cyrillic letters, two at least (`ÐšÐ`).
 */
const MISREAD = new RegExp(
  `â[€‚„]${NEXT}|Ã${NEXT_OF_LETTER}|Â[\\xA1-\\xBA\\xBC-\\xBF]|(?:[ÐÑ]${NEXT}){2,}`,
  'u',
);

const NEXT_OF_1251 = `[${WINDOWS_1251.replace(' ', '')}]`;
/**
 * Cyrillic letters, four at least, of which each became a pair that begins with `Р` or `С`: `РўР°С‚Р°`; and what no
 * writing has of quotation marks and dashes (`вЂ`), signs (`в„–`, `5В°C`), and Latin letters with marks (`CafГ©`).
 */
const MISREAD_AS_1251 = new RegExp(
  `(?:[РС]${NEXT_OF_1251}){4,}|вЂ${NEXT_OF_1251}|в(?:‚¬|„[–ў])|(?<=\\d)В°|Г[©¶¤±]|(?<=[a-z])Г[ЁЄЈЎҐёєіјўџґ]`,
  'u',
);

/** The first such text in another; where the conversion left controls, these are told. In linear time. */
export function misreadText(text: string): MisreadText | undefined {
  if (/[\x80-\x9F]/.test(text)) return undefined;
  return (
    (/[âÃÂÐÑ]/.test(text) ? misreadAs('Windows-1252', MISREAD.exec(text), byteInWindows1252) : undefined) ??
    // One range, which is sooner looked for than its letters.
    (/[В-в]/.test(text)
      ? misreadAs('Windows-1251', MISREAD_AS_1251.exec(text), byteInWindows1251)
      : undefined)
  );
}

function misreadAs(
  encoding: MisreadText['encoding'],
  found: RegExpExecArray | null,
  byteIn: (character: string) => number | undefined,
): MisreadText | undefined {
  if (!found) return undefined;
  const { 0: written, index } = found;
  const meant = readAgain(Array.from(written, byteIn));
  return { index, length: written.length, encoding, ...(meant !== undefined && { meant }) };
}

function readAgain(bytes: readonly (number | undefined)[]): string | undefined {
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return undefined;
  }
}
