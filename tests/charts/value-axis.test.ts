import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueAxis } from '../../src/charts/value-axis.ts';

const SCALE = { divisor: 1, suffix: '' };
const size = fc.double({ min: 1e-9, max: 1e15, noNaN: true });
const number = fc.oneof(
  size,
  size.map((value) => -value),
  fc.constant(0),
);
const numbers = fc.array(number, { minLength: 1, maxLength: 30 });

test('encloses the values in round numbers', () => {
  expect(texts([18.3, 236.6], true)).toEqual(['0', '50', '100', '150', '200', '250']);
  expect(texts([-0.9, 15.5], true)).toEqual(['−5', '0', '5', '10', '15', '20']);
});

test('starts above zero only when asked to, and says where', () => {
  const axis = valueAxis([98.1, 102], false, 250, SCALE, 'en');
  expect(axis.ticks.map(({ text }) => text)).toEqual(['97', '98', '99', '100', '101', '102', '103']);
  expect(axis.startsAt).toBe('97');
  expect(valueAxis([98.1, 102], true, 250, SCALE, 'en').startsAt).toBeUndefined();
});

test('does not pass zero to make room for labels', () => {
  expect(texts([0, 4.9], false)[0]).toBe('0');
});

test('has an axis for equal values and for none', () => {
  expect(texts([0, 0], true)).toEqual(
    ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'].map((text) => (text === '0.0' ? '0' : text)),
  );
  expect(texts([], true).length).toBeGreaterThan(1);
  expect(texts([5], false).length).toBeGreaterThan(1);
});

test('covers any data with its ticks, from the top of the plot to its bottom', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (values, zero) => {
      const { ticks, y } = valueAxis(values, zero, 250, SCALE, 'en');
      expect(ticks[0]?.value).toBeLessThanOrEqual(Math.min(...values));
      expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.every(({ value }) => Number.isFinite(y(value)))).toBe(true);
      if (zero) expect(ticks.map(({ value }) => value)).toContain(0);
    }),
  );
});

function texts(values: readonly number[], zero: boolean): string[] {
  return valueAxis(values, zero, 250, SCALE, 'en').ticks.map(({ text }) => text);
}
