import { expect, test } from 'vitest';
import { isFormula } from '../../src/text/spreadsheet-formula.ts';

test.each([
  '=1+1',
  ' =1+1',
  '=HYPERLINK("https://example.org")',
  '@SUM(A1)',
  '+A1',
  "-2+3+cmd|' /C calc'!A0",
  '\tx',
  '＝1+1',
  '＋1',
  'note;=1+1',
  'note; "@SUM(A1)',
  '- of which exports',
])('%j is run by spreadsheet programs', (cell) => {
  expect(isFormula(cell)).toBe(true);
});

test.each([
  '',
  '-',
  '--',
  '-5',
  '+5.2',
  '- 5',
  '-1,234.5',
  '-1 234,5',
  '-1\u00A0234,5',
  '-.5',
  '-1e-7',
  '+12.5 %',
  '-$5',
  '- 5 €'.slice(0, 3),
  '–5',
  'a = b',
  'a@b.org',
  '2021-01',
  'x - y',
])('%j is a value', (cell) => {
  expect(isFormula(cell)).toBe(false);
});
