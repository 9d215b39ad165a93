import { expect, test } from 'vitest';
import { roleOn } from '../../src/model/role-on.ts';

const ROLES = [
  { title: 'Minister', from: '2010', to: '2014-05' },
  { title: 'Governor', from: '2014-05-20' },
];

test.each([
  ['2009-12-31', undefined],
  ['2010-06-01', 'Minister'],
  ['2014-05-19', 'Minister'],
  ['2014-05-20', 'Governor'],
  ['2014', 'Governor'],
  ['2020-01', 'Governor'],
  [undefined, 'Governor'],
])('on %s the role is %s', (date, title) => {
  expect(roleOn(ROLES, date)?.title).toBe(title);
});

test('a role without dates holds on every day', () => {
  expect(roleOn([{ title: 'President' }], '1999-01-01')?.title).toBe('President');
});

test('a dated role that covers the day comes before an undated one listed later', () => {
  const roles = [...ROLES, { title: 'Chairman of the board' }];
  expect(roleOn(roles, '2012-03-01')?.title).toBe('Minister');
  expect(roleOn(roles, undefined)?.title).toBe('Governor');
});

test('of undated roles the last listed is taken on days that no dated role covers', () => {
  const roles = [{ title: 'Engineer' }, { title: 'Director' }, ...ROLES];
  expect(roleOn(roles, '2001')?.title).toBe('Director');
});

test('a role covers the quarters and years in which it was held for a part', () => {
  const roles = [{ title: 'Envoy', from: '2021-Q3', to: '2021-11' }];
  expect(
    ['2021-06', '2021-07', '2021-Q4', '2021-12', '2021'].map((date) => roleOn(roles, date)?.title),
  ).toEqual([undefined, 'Envoy', 'Envoy', undefined, 'Envoy']);
});

test('at present nobody holds a role that has ended', () => {
  expect(roleOn([{ title: 'Minister', from: '2010', to: '2014' }], undefined)).toBeUndefined();
});
