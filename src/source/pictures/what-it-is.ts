/** How files begin that are taken for pictures or data, as one character a byte, and what authors call them. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^version https:\/\/git-lfs\./, 'a pointer of Git LFS'],
  [/^[^]{4}ftyp(?:hei[cx]|hev[cx]|mif1|msf1)/, 'a HEIC picture'],
  [/^[^]{4}ftyp/, 'a video'],
  [/^%PDF-/, 'a PDF document'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM[^]{4}\0\0\0\0/, 'a BMP picture'],
  [/^\0\0[\x01\x02]\0/, 'an icon of Windows'],
  [/^8BPS/, 'a Photoshop picture'],
  [/^(?:\xFF\x0A|\0\0\0\x0CJXL )/, 'a JPEG XL picture'],
  [/^\0\0\0\x0CjP {2}/, 'a JPEG 2000 picture'],
  [/^%!PS/, 'an Encapsulated PostScript picture'],
  [/^PK\x03\x04/, 'an Excel workbook or another ZIP archive'],
  [/^\xD0\xCF\x11\xE0/, 'an old Excel workbook or Word document'],
  [/^\x1F\x8B/, 'a gzip archive'],
  [/^(?:\x7FELF|MZ)/, 'a program'],
  [/^(?:\xFF\xFE|\xFE\xFF)/, 'text in UTF-16'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype\s+html|html|head|body)\b/i, 'an HTML page'],
  [/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^]*?)?<(?:[a-z]+:)?svg\b/i, 'an SVG picture'],
  [/^(?:\xEF\xBB\xBF)?\s*<\?xml\b/, 'an XML document'],
  [/^(?:[\t\n\r\x20-\x7E]|[\x80-\xFF])+$/, 'text'],
];

/** Beginnings that words may have, too: `BMW,…`, `MZ,…`. */
const AS_IN_TEXT = ['text', 'data of no known kind', 'a BMP picture', 'a program'];

/** What lies in the place of a text, when it is something else; of the same first bytes or characters. */
export function formatInPlaceOfText(start: string): string | undefined {
  const what = whatItIs(start);
  return AS_IN_TEXT.includes(what) ? undefined : what;
}

/** How much of a file tells what it is. */
export const TELLING_LENGTH = 512;

/**
 * What a file is that is no picture which pages may show: “a PDF document”.
 *
 * @param start Its first bytes, as one character a byte.
 */
export function whatItIs(start: string): string {
  return BEGINNINGS.find(([beginning]) => beginning.test(start))?.[1] ?? 'data of no known kind';
}
