import { expect, test } from 'vitest';
import type { Finding } from '../../src/source/finding.ts';
import { firstOfEach, firstTold, MOST_TOLD } from '../../src/source/most-told.ts';

test('of each rule in each file the first are told, and one stands for all others', () => {
  const told = [
    ...firstOfEach([...flood('a.md', 'one'), ...flood('b.md', 'one', 3), ...flood('a.md', 'two')]),
  ];
  expect(told).toHaveLength(2 * (MOST_TOLD + 1) + 3);
  expect(told.filter(({ message }) => message.includes('more'))).toEqual(
    ['one', 'two'].map((rule) => ({
      ...finding('a.md', rule, MOST_TOLD + 1),
      message: `Unexpected ${10_000 - MOST_TOLD} more of the kind \`${rule}\` from here on, expected none.`,
    })),
  );
});

test('what stands for others already is left as it is', () => {
  const once = [...firstTold(flood('a.md', 'one'), (one) => one)];
  expect([...firstOfEach(once)]).toEqual(once);
});

function flood(file: string, rule: string, count = 10_000): Finding[] {
  return Array.from({ length: count }, (_, index) => finding(file, rule, index + 1));
}

function finding(file: string, rule: string, line: number): Finding {
  return { file, severity: 'error', rule, message: 'Unexpected.', line, column: 1 };
}
