import { expect, test } from 'vitest';
import { pairingOf } from '../../src/source/quoted-inside.ts';

test.each([
  ['"Завод "КамАЗ" растёт"', 'around'],
  ['"ООО "КАМАЗ""', 'around'],
  ['""Планы" и дела"', 'around'],
  ["'Kazan 'first' city'", 'around'],
  ['"Plans" and "deeds"', 'within'],
  ['"A lot" of plans', 'within'],
  ["'A lot of plans': what the city's union took", 'within'],
  ['"He said "yes"', 'open'],
])('pairs quotation marks: %s', (text, pairing) => {
  expect(pairingOf(text)).toBe(pairing);
});
