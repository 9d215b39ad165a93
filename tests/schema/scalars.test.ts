import { expect, test } from 'vitest';
import { language, period } from '../../src/schema/scalars.ts';

test.each(['2021', '2021-Q3', '2021-Q3/2021-12', '2021-09/2021', '2021/2021', '2021-01-31/2021-Q1'])(
  '%s is a period',
  (value) => {
    expect(period.safeParse(value).success).toBe(true);
  },
);

test.each([
  '2021-Q4/2021-09',
  '2022/2021',
  '2021-10/2021-Q3',
  '2021-Q5',
  '2021-02-30',
  '2020/2021/2022',
  '/',
])('%s is no period', (value) => {
  expect(period.safeParse(value).success).toBe(false);
});

test.each(['en', 'en-GB', 'sr-Latn', 'tt', 'kjh'])('%s is a language tag', (value) => {
  expect(language.safeParse(value).success).toBe(true);
});

test.each(['zz-12', 'xx', 'en-1', 'en_GB', 'English', ''])('%s is no language tag', (value) => {
  expect(language.safeParse(value).success).toBe(false);
});
