import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/checks/report/printable.ts';
import { formatFinding, textReport } from '../../../src/checks/report/text.ts';
import type { Finding } from '../../../src/source/finding.ts';

const FINDING: Finding = {
  file: 'content/articles/2022/turnover.md',
  line: 2,
  column: 12,
  endLine: 2,
  endColumn: 23,
  severity: 'error',
  rule: 'unknown-entity',
  message: 'Unexpected entity `kazmunayfaz`, expected a file in content/entities/.',
};

test('shows the place, the rule, the remedy, and the line with the place underlined', () => {
  expect(formatFinding(FINDING, 'region: tatarstan\nentities: [kazmunayfaz, kamaz]\nkind: news')).toBe(
    `content/articles/2022/turnover.md:2:12  error  unknown-entity
  Unexpected entity \`kazmunayfaz\`, expected a file in content/entities/.

    1 | region: tatarstan
  > 2 | entities: [kazmunayfaz, kamaz]
      |            ^^^^^^^^^^^
    3 | kind: news
`,
  );
});

test('shows the part of a very long line that holds the place', () => {
  const long = `${'a'.repeat(500)}WRONG${'b'.repeat(500)}`;
  const shown = formatFinding({ ...FINDING, line: 1, column: 501, endLine: 1, endColumn: 506 }, long);
  const [, frame = '', marks = ''] = /> 1 \| (.*)\n.*\| (.*)\n/.exec(shown) ?? [];
  expect(frame.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('WRONG');
  expect(frame.length).toBeLessThanOrEqual(120);
});

test.each([
  ['コンピューター', 14],
  ['ｶﾅ', 2],
  ['「中国」、￥', 12],
  ['한국', 4],
  ['🇷🇺 🚗', 5],
  ['e\u0301', 1],
])('counts the columns of %s as a terminal does', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('underlines one character where no end is known, or the text is shorter than the place', () => {
  const { endLine: _line, endColumn: _column, ...open } = FINDING;
  expect(formatFinding({ ...open, line: 1, column: 1 }, '')).toContain('> 1 | \n      | ^\n');
});

test('leaves the frame out where the file cannot be read', () => {
  expect(formatFinding(FINDING, undefined)).not.toContain('|');
});

test('tells all errors, and of many warnings how many there are', () => {
  const warnings = Array.from({ length: 5 }, (_, line) => ({
    ...FINDING,
    ...{ severity: 'warning' as const, line: line + 1, message: `Warning ${line}.` },
  }));
  const report = textReport([...warnings, FINDING, FINDING], () => undefined, undefined, 2);
  expect(report.match(/Warning \d/g)).toEqual(['Warning 0', 'Warning 1']);
  expect(report.match(/Unexpected entity/g)).toHaveLength(2);
  expect(report).toMatch(/\n3 more warnings: `npm run check` tells all\.\n\n2 errors, 5 warnings\n$/);
});
