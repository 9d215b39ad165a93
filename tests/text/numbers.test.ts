import { expect, test } from 'vitest';
import { decimalsOf, formatNumber, scaleOf, withPercent } from '../../src/text/numbers.ts';

const NBSP = '\u00A0';

test('groups thousands and sets the decimal sign as each language does', () => {
  expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
  expect(formatNumber(1234567.5, 'ru')).toBe(`1${NBSP}234${NBSP}567,5`);
  expect(formatNumber(1234567.5, 'tt')).toBe(`1${NBSP}234${NBSP}567,5`);
});

test('writes a negative number with a minus sign, and zero without one', () => {
  expect(formatNumber(-2.6, 'en')).toBe('−2.6');
  expect(formatNumber(-0, 'en')).toBe('0');
  expect(formatNumber(-0.04, 'en', { decimals: 1 })).toBe('0.0');
});

test('pads and rounds to the decimals asked for', () => {
  expect(formatNumber(208, 'en', { decimals: 1 })).toBe('208.0');
  expect(formatNumber(2.345, 'ru', { decimals: 1 })).toBe('2,3');
});

test('shows no noise of binary fractions', () => {
  expect(formatNumber(0.1 + 0.2, 'en')).toBe('0.3');
});

test('writes a language that is not known, or a tag that is malformed, as English', () => {
  expect(formatNumber(1234.5, 'qaa')).toBe('1,234.5');
  expect(formatNumber(1234.5, 'en-12')).toBe('1,234.5');
});

test('gives all numbers of a set the decimals of the most exact, within the digits wanted', () => {
  expect(decimalsOf([208, 236.63], 4)).toBe(1);
  expect(decimalsOf([6.7, 14.36], 4)).toBe(2);
  expect(decimalsOf([2, 3], 4)).toBe(0);
  expect(decimalsOf([18_754_440], 4)).toBe(0);
  expect(decimalsOf([0.00012, 0.0003], 4)).toBe(5);
  expect(decimalsOf([1e-7], 4)).toBe(7);
  expect(decimalsOf([], 4)).toBe(0);
  expect(decimalsOf([0], 4)).toBe(0);
});

test('finds one scale for numbers of different sizes', () => {
  expect(scaleOf([171e9, 14_688e9, 8e9], 'en')).toEqual({ divisor: 1e9, suffix: 'bn' });
  expect(scaleOf([18.7e6, 36e6], 'ru')).toEqual({ divisor: 1e6, suffix: `${NBSP}млн` });
  expect(scaleOf([2e12], 'tt')).toEqual({ divisor: 1e12, suffix: `${NBSP}трлн` });
});

test('counts in the units of the language', () => {
  expect(scaleOf([5e9], 'de')).toEqual({ divisor: 1e9, suffix: `${NBSP}Mrd.` });
  expect(scaleOf([5e6], 'zh')).toEqual({ divisor: 1e4, suffix: '万' });
});

test('never leaves a very long number, however small the others are', () => {
  expect(scaleOf([3e10, 1, 1], 'en')).toEqual({ divisor: 1e6, suffix: 'm' });
});

test('leaves numbers below a million as they are', () => {
  expect(scaleOf([999_999, 12], 'en')).toEqual({ divisor: 1, suffix: '' });
  expect(scaleOf([], 'en')).toEqual({ divisor: 1, suffix: '' });
});

test('sets the per cent sign apart where the language does', () => {
  expect(withPercent('6.7', 'en')).toBe('6.7%');
  expect(withPercent('6,7', 'ru')).toBe(`6,7${NBSP}%`);
});
