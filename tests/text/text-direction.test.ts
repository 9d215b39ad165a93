import { expect, test } from 'vitest';
import { textDirection } from '../../src/text/text-direction.ts';

test.each([
  ['en', 'ltr'],
  ['tt', 'ltr'],
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
