import { csvRows } from './csv-cells.ts';

/**
 * The sign that a table has between its cells where commas should be; nothing where they are.
 *
 * Its first row is one cell with the sign in it. That of a note above a table is one too, so at least half of the
 * rows below must have the sign; of a single row below nobody knows, and the first decides.
 *
 * @example
 * otherSeparator('year;gdp\n2020;1,5\n2021;1,7\n'); // ';'
 * otherSeparator('Prices; in US$\nyear,gdp\n2020,1.5\n'); // undefined
 */
export function otherSeparator(csv: string): string | undefined {
  let sign: string | undefined;
  let rows = 0;
  let parted = 0;
  for (const row of csvRows(csv)) {
    if (sign !== undefined) {
      rows += 1;
      if (row.some(({ text }) => text.includes(sign ?? ''))) parted += 1;
      continue;
    }
    sign = row.length === 1 ? /[;\t|]/.exec(row[0]?.text ?? '')?.[0] : undefined;
    if (sign === undefined) return undefined;
  }
  return rows < 2 || parted * 2 >= rows ? sign : undefined;
}
