import { byteInWindows1252 } from './stray-controls.ts';

/** Text in UTF-8 that was taken for Windows-1252 once: `Itâ€™s`, `CafÃ©`, `ÐšÐ°Ð·Ð°Ð½ÑŒ`. */
export interface MisreadText {
  /** In code units, like `length`. */
  index: number;
  length: number;
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

/** The first such text in another; where the conversion left controls, these are told. In linear time. */
export function misreadText(text: string): MisreadText | undefined {
  const found = /[âÃÂÐÑ]/.test(text) && !/[\x80-\x9F]/.test(text) ? MISREAD.exec(text) : null;
  if (!found) return undefined;
  const { 0: written, index } = found;
  const meant = readAgain(written);
  return { index, length: written.length, ...(meant !== undefined && { meant }) };
}

function readAgain(written: string): string | undefined {
  const bytes = Array.from(written, byteInWindows1252);
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return undefined;
  }
}
