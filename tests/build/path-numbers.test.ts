import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathNumbers } from '../../src/build/path-numbers.ts';

const paths = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
const questions = fc.array(
  fc.tuple(fc.constantFrom('find', 'of'), fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')),
);

test('a path has the number of its place, or the next one once that is asked for, in whatever order', () => {
  fc.assert(
    fc.property(paths, questions, (known, asked) => {
      const numbers = new PathNumbers(known);
      const expected = [...known];
      for (const [question, path] of asked) {
        if (question === 'of' && !expected.includes(path)) expected.push(path);
        const at = expected.indexOf(path);
        const found = question === 'of' ? numbers.of(path) : numbers.find(path);
        expect(found).toBe(at < 0 ? undefined : at);
      }
      expect(numbers.paths).toEqual(expected);
    }),
  );
});
