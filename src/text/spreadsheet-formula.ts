/** What may follow a sign in a number as people write it: digits with separators, a currency, a percent sign. */
const SIGNED_NUMBER =
  /^[+-]\s*\p{Sc}?\s*\d[\d\s.,'’\u00A0\u202F]*(?:e[+-]?\d+)?\s*[%‰]?$|^[+-]\s*[.,]\d+\s*%?$/iu;

/**
 * Whether a spreadsheet program may take a cell of a CSV file for a formula and run it: one that begins with `=`, `+`,
 * `-` or `@`, also in their full width, or with a tab; also behind a semicolon, at which some split cells again.
 * A signed number and a lone sign are none.
 *
 * @see OWASP, CSV Injection.
 *
 * @example
 * isFormula('=HYPERLINK("https://example.org")'); // true
 * isFormula('-1,234.5'); // false
 */
export function isFormula(cell: string): boolean {
  if (/^\t|[;\t][ "']*[=@＝＠]/.test(cell)) return true;
  const text = cell.trim();
  if (/^[=@＝＠]/.test(text)) return true;
  return /^[+\-＋－]/.test(text) && !/^[+-]+$/.test(text) && !isSignedNumber(text);
}

/** No number is longer; of a longer text the pattern would be slow. */
const LONGEST_NUMBER = 60;

function isSignedNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && SIGNED_NUMBER.test(text);
}
