import { expect, test } from 'vitest';
import { amount } from '../../src/text/amount.ts';

test('puts the sign of a known currency at the number and leaves the scale as its unit', () => {
  expect(amount(441, 'USD million', 'en')).toEqual({ number: '$441', unit: 'million' });
  expect(amount(86.51, 'US$ a barrel', 'en')).toEqual({ number: '$86.51', unit: 'a barrel' });
});

test('puts a true minus sign before the currency sign', () => {
  expect(amount(-2.5, 'EUR bn', 'en')).toEqual({ number: '−€2.5', unit: 'bn' });
});

test('sets per cent at the number as the language does', () => {
  expect(amount(6.7, '%', 'en')).toEqual({ number: '6.7%', unit: '' });
  expect(amount(6.7, '% a year', 'ru')).toEqual({ number: '6,7\u00A0%', unit: 'a year' });
});

test('leaves any other unit beside the number', () => {
  expect(amount(18755666, 'persons', 'en')).toEqual({ number: '18,755,666', unit: 'persons' });
  expect(amount(150, 'KZT billion', 'en')).toEqual({ number: '150', unit: 'KZT billion' });
});
