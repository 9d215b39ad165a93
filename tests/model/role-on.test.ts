import { expect, test } from 'vitest';
import { roleOn } from '../../src/model/publication.ts';

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
