import { expect, test } from 'vitest';
import { degrees } from '../../../src/components/dossier/degrees.ts';

test('writes degrees with the letter of their side', () => {
  expect(degrees(55.796, 'N', 'S')).toBe('55.8° N');
  expect(degrees(-3, 'E', 'W')).toBe('3.0° W');
});
