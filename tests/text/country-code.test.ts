import { expect, test } from 'vitest';
import { isCountryCode } from '../../src/text/country-code.ts';

test.each(['KZ', 'RU', 'XK', 'SU', 'EU', 'TW', 'PS', 'GB'])(
  '%s is the code of a country or of several',
  (code) => {
    expect(isCountryCode(code)).toBe(true);
  },
);

test.each(['ZZ', 'XX', 'XA', 'QO', 'UK', 'AB', 'kz', 'KAZ', ''])('%j is none', (code) => {
  expect(isCountryCode(code)).toBe(false);
});
