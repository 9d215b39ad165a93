import { expect, test } from 'vitest';
import { applyFixes } from '../../src/desk/apply-fixes.ts';

const at = (line: number, column: number, endColumn: number, text: string, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
  text,
});

test('replaces what stands at a place', () => {
  expect(applyFixes('date: 2022-1-6\nkind: News\n', [at(2, 7, 11, 'news'), at(1, 7, 15, '2022-01-06')])).toBe(
    'date: 2022-01-06\nkind: news\n',
  );
});

test('leaves line ends and a byte order mark as they are', () => {
  expect(applyFixes('\uFEFFa: A\r\nb: B\r\n', [at(1, 4, 5, 'x'), at(2, 4, 5, 'y')])).toBe(
    '\uFEFFa: x\r\nb: y\r\n',
  );
  expect(applyFixes('a:\r\n- 2\r\n- 1\r\n', [at(2, 3, 4, '1\n- 2', 3)])).toBe('a:\r\n- 1\r\n- 2\r\n');
});

test('takes the first of two that overlap', () => {
  expect(applyFixes('abcdef', [at(1, 2, 5, 'X'), at(1, 4, 6, 'Y')])).toBe('aXef');
});

test('counts columns in composed letters, as they were read', () => {
  expect(applyFixes('a: й B\n', [at(1, 6, 7, 'b')])).toBe('a: й b\n'.normalize('NFC'));
});
