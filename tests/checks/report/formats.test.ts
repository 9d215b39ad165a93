import { expect, test } from 'vitest';
import { githubReport } from '../../../src/checks/report/github.ts';
import { jsonReport } from '../../../src/checks/report/json.ts';
import { displayWidth, printable } from '../../../src/checks/report/printable.ts';
import { sarifReport } from '../../../src/checks/report/sarif.ts';
import { textReport } from '../../../src/checks/report/text.ts';
import type { Finding } from '../../../src/source/finding.ts';

const FINDING: Finding = {
  file: 'content/articles/2022/a visit.md',
  line: 6,
  column: 12,
  endLine: 6,
  endColumn: 17,
  severity: 'error',
  rule: 'invalid-field',
  message: 'Unexpected `KAMAZ`, 100% wrong: expected a slug.\nDid you mean `kamaz`?',
  field: 'entities[0]',
  fix: { line: 6, column: 12, endLine: 6, endColumn: 17, text: 'kamaz' },
};

test('GitHub is told the place and the message in one line', () => {
  expect(githubReport([FINDING])).toBe(
    '::error file=content/articles/2022/a visit.md,line=6,col=12,endColumn=16,title=invalid-field::Unexpected `KAMAZ`, 100%25 wrong: expected a slug.%0ADid you mean `kamaz`?\n',
  );
});

test('nothing that an author wrote ends a command of GitHub or begins another', () => {
  const message = 'a\n::error::b\r::set-output name=x::y';
  expect(
    githubReport([{ ...FINDING, message, file: 'a,line=1::b\n.md' }])
      .trimEnd()
      .split(/[\r\n]/),
  ).toHaveLength(1);
});

test('the log of GitHub is not commanded either, nor its letters turned around', () => {
  const report = githubReport([{ ...FINDING, message: 'Unexpected \u001B[31m\u202Egpj\nDid you mean `x`?' }]);
  expect(report).toContain('::Unexpected \uFFFD[31m\uFFFDgpj%0ADid you mean `x`?\n');
});

test('JSON is the finding itself', () => {
  expect(JSON.parse(jsonReport([FINDING]))).toEqual([FINDING]);
});

test('SARIF has rules, places, and what mends them', () => {
  const log = JSON.parse(sarifReport([FINDING, { ...FINDING, rule: 'a-rule', severity: 'warning' }])) as {
    runs: { tool: { driver: { rules: unknown[] } }; results: unknown[] }[];
  };
  const [run] = log.runs;
  expect(run?.tool.driver.rules).toEqual([{ id: 'a-rule' }, { id: 'invalid-field' }]);
  const region = { startLine: 6, startColumn: 12, endLine: 6, endColumn: 17 };
  const artifactLocation = { uri: 'content/articles/2022/a%20visit.md', uriBaseId: 'ROOT' };
  expect(run?.results[0]).toEqual({
    ruleId: 'invalid-field',
    ruleIndex: 1,
    level: 'error',
    message: { text: FINDING.message },
    locations: [
      {
        physicalLocation: { artifactLocation, region },
        logicalLocations: [{ fullyQualifiedName: 'entities[0]', kind: 'member' }],
      },
    ],
    fixes: [
      {
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'kamaz' } }] },
        ],
      },
    ],
  });
});

test('in SARIF the address of a file is that of the whole name', () => {
  const uri = (file: string) => /"uri": "(.*)"/.exec(sarifReport([{ ...FINDING, file }]))?.[1];
  expect(uri('content/articles/2022/c#?.md')).toBe('content/articles/2022/c%23%3F.md');
});

test('text says how many there are, and how many of them can be mended', () => {
  const report = textReport([FINDING, { ...FINDING, severity: 'warning' }], () => undefined);
  expect(report).toMatch(/\n1 error, 1 warning; `npm run check -- --fix` mends 2\n$/);
});

test('of many findings the text says how many there are of each rule', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...FINDING,
    rule: index < 30 ? 'often' : 'rare',
  }));
  expect(textReport(many, () => undefined)).toContain('     30  often\n     10  rare\n40 errors');
});

test('what an author wrote cannot command the terminal, nor turn its letters around', () => {
  const report = textReport(
    [{ ...FINDING, line: 1, column: 1, message: 'Unexpected \u001B[31m' }],
    () => '\u001B[2J \u202Eabc',
  );
  expect(report).not.toMatch(/[\u001B\u202E]/);
});

test('carets stand below wide letters, and not beside them', () => {
  const report = textReport(
    [{ ...FINDING, line: 1, column: 3, endLine: 1, endColumn: 5, message: 'Unexpected.' }],
    () => '北京bc',
  );
  expect(report).toContain('  > 1 | 北京bc\n      |     ^^\n');
});

test('printable text is as long as the text', () => {
  for (const text of ['a\tb', '\u200B', '\uD800', '👍', '\u{E0041}'])
    expect(printable(text)).toHaveLength(text.length);
  expect(displayWidth('й')).toBe(1);
});
