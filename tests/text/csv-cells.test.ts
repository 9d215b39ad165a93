import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../src/text/csv-cells.ts';

test('knows where each cell is, also behind line ends in a cell', () => {
  const rows = [...csvRows('a,"b\nc",d\n\n e,"f""g"\n')];
  expect(rows.map((row) => row.map(({ text, line, column }) => `${line}:${column} ${text}`))).toEqual([
    ['1:1 a', '1:3 b\nc', '2:4 d'],
    ['4:1  e', '4:4 f"g'],
  ]);
});

test('tells quotation marks that are not closed, or closed before the end of the cell', () => {
  expect([...csvRows('a,"b\nc,d\n')].flat().map(({ flaw }) => flaw)).toEqual([undefined, 'open']);
  expect([...csvRows('a,b\n"c,d\n')].at(-1)?.map(({ flaw }) => flaw)).toEqual(['open']);
  expect([...csvRows('"a"b,c" d\n')].flat().map(({ flaw }) => flaw)).toEqual(['text-after', undefined]);
});

test('reads what the charts read', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 })), (rows) => {
      const csv = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect([...csvRows(csv)].map((row) => row.map(({ text }) => text))).toEqual(csvParseRows(csv));
    }),
  );
});
