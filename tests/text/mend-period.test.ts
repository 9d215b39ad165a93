import { expect, test } from 'vitest';
import { mendedPeriod } from '../../src/text/mend-period.ts';

test.each([
  ['2016-2020', '2016/2020'],
  ['2016–2020', '2016/2020'],
  ['2016 to 2020', '2016/2020'],
  ['2021-H1', '2021-01/2021-06'],
  ['2021H2', '2021-07/2021-12'],
  ['2021 Q3', '2021-Q3'],
  ['2021q3', '2021-Q3'],
  ['２０２１-０９', '2021-09'],
  ['Q3 2021', '2021-Q3'],
  ['3Q 2021', '2021-Q3'],
  ['March 2010', '2010-03'],
  ['Sept. 2021', '2021-09'],
  ['декабрь 2021 г.', '2021-12'],
  ['2021年', '2021'],
  ['2021年9月', '2021-09'],
  ['2021년 9월', '2021-09'],
  ['2021年第3季度', '2021-Q3'],
  ['2021년 3분기', '2021-Q3'],
])('takes %j for %j', (text, period) => {
  expect(mendedPeriod(text)).toEqual({ period });
});

test.each([
  ['2021-09/2021-01', 'It ends before it begins.'],
  ['2021/2020', 'It ends before it begins.'],
  ['2021-01-01/2021-02-30', 'February 2021 has 28 days.'],
  ['2021-02-30', 'February 2021 has 28 days.'],
  ['0000-Q1', 'There was no year 0.'],
  ['0000/2021', 'There was no year 0.'],
  ['0000-2021', 'There was no year 0.'],
  ['2021年13月', 'There is no month 13.'],
  ['2021-Q5', 'A year has the quarters Q1 to Q4.'],
])('explains what is wrong with %j', (text, hint) => {
  expect(mendedPeriod(text)).toEqual({ hint });
});

test.each(['2020-2016', 'last year', 'Decade 2010', 'Декада 2010', '', '2021.5'])(
  'has nothing to say to %j',
  (text) => {
    expect(mendedPeriod(text)).toEqual({});
  },
);
