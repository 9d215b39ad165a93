import { expect, test } from 'vitest';
import { otherSeparator } from '../../src/text/csv-separator.ts';

test.each([
  ['year;gdp\n2020;1\n', ';'],
  ['year;gdp\n2020;1,5\n2021;1,7\n', ';'],
  ['"year"|"gdp"\n"2020"|"1"\n', '|'],
  ['year\tgdp\n2020\t1\n2021\t2\nTotal\n', '\t'],
])('finds what parts the cells of %j', (csv, sign) => {
  expect(otherSeparator(csv)).toBe(sign);
});

test.each([
  '',
  'year,gdp\n2020,1\n',
  'name\nA; B\nC\n',
  'Prices; in US$\nyear,gdp\n2020,1.5\n',
  'a;b,c\n1,2\n',
])('finds nothing wrong with the commas of %j', (csv) => {
  expect(otherSeparator(csv)).toBeUndefined();
});
