import { expect, test } from 'vitest';
import { verdicts } from '../../scripts/bench/budgets.ts';
import { readPlan, FLAGS, type Plan } from '../../scripts/bench/plan.ts';
import { report } from '../../scripts/bench/report.ts';
import { isSound, type Bench, type Result, type SizeResult } from '../../scripts/bench/results.ts';
import { medianStages, parseStages } from '../../scripts/bench/stages.ts';
import { median, range } from '../../scripts/bench/statistics.ts';
import { table } from '../../scripts/bench/table.ts';
import { readCommandLine } from '../../scripts/desk/flags.ts';

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeUndefined();
  expect(range([3, 1, 2])).toEqual([1, 3]);
});

test('a table lines up its columns, numbers to the right', () => {
  expect(
    table(
      ['what', 'wall s'],
      [
        ['cold', '13.6'],
        ['a comma', '0.9'],
      ],
    ),
  ).toBe(
    `what     wall s
───────  ──────
cold       13.6
a comma     0.9`,
  );
});

test('stages are read from among other lines, and their medians taken', () => {
  const first = parseStages(
    'A warning\n{"stage":"read","wall":10,"cpu":8}\n{"stage":"read","wall":2,"cpu":1}\n',
  );
  expect(first).toEqual([{ stage: 'read', wall: 12, cpu: 9 }]);
  const others = [20, 13].map((wall) => [{ stage: 'read', wall, cpu: wall }]);
  expect(medianStages([first, ...others])).toEqual([{ stage: 'read', wall: 13, cpu: 13 }]);
});

test('limits are held against medians, those beside a peer against its cold build', () => {
  const size = measured(10_000, [
    result('gazetteer', 'cold', [30, 13, 14], 20, 0.8e9),
    result('hugo', 'cold', [26, 26, 26], 28, 2e9),
    result('eleventy', 'cold', [19, 19, 19], 38, 1.5e9),
  ]);
  expect(size.results.slice(0, 1).flatMap((cold) => verdicts(size, cold))).toEqual([
    { limit: 'wall ≤ 1 × Hugo', holds: true },
    { limit: 'wall ≤ 0.7 × Eleventy', holds: false },
    { limit: 'CPU ≤ 1.3 × Hugo', holds: true },
    { limit: 'CPU ≤ 0.9 × Eleventy', holds: true },
    { limit: 'memory ≤ 1.2 GB', holds: true },
  ]);
});

test('another size, a real archive or an absent peer leaves nothing to judge', () => {
  const cold = result('gazetteer', 'cold', [13, 13, 13], 20);
  expect(verdicts(measured(1000, [cold]), cold)).toEqual([]);
  expect(verdicts({ ...measured(10_000, [cold]), content: '/archive' }, cold)).toEqual([]);
  expect(verdicts(measured(10_000, [cold]), cold)).toEqual([]);
});

test('the report shows medians, multiples, limits, failures and growth', async () => {
  const bench: Bench = {
    date: '2026-01-01T00:00:00.000Z',
    commit: { hash: '0123456789abcdef', isChanged: false },
    machine: { processor: 'A processor', cores: 2, memory: 24 * 2 ** 30, system: 'Linux 6' },
    sizes: [
      {
        ...measured(10_000, [
          result('gazetteer', 'cold', [13, 14, 12], 20, 0.8e9),
          result('gazetteer', 'edit', [1.2, 1, 5], 1, 0.3e9),
          {
            contestant: 'gazetteer',
            scenario: 'add',
            runs: [],
            failure: 'node ended with code 1:\nNo such thing',
          },
          result('hugo', 'cold', [26, 26, 26], 28, 2e9),
        ]),
        absent: [{ name: 'Eleventy', reason: 'npm could not install it.' }],
        sameWork: [{ of: 'Gazetteer and Hugo', told: ['12089 and 12656 files'], isEqual: true }],
      },
      measured(100_000, [result('gazetteer', 'cold', [150, 150, 150], 200, 3e9)]),
    ],
  };
  await expect(`${report(bench)}\n`).toMatchFileSnapshot('expected/report.txt');
});

test('unequal work is a failure with the corpus only, other bytes and failed builds always', () => {
  const unequal = { of: 'Gazetteer and Hugo', told: [], isEqual: false };
  const sound = measured(300, [result('gazetteer', 'cold', [1], 1)]);
  expect(isSound(sound)).toBe(true);
  expect(isSound({ ...sound, sameWork: [unequal] })).toBe(false);
  expect(isSound({ ...sound, sameWork: [unequal], content: '/archive' })).toBe(true);
  expect(isSound({ ...sound, sameBytes: [unequal], content: '/archive' })).toBe(false);
  const failed: Result = { contestant: 'gazetteer', scenario: 'cold', runs: [], failure: 'No' };
  expect(isSound({ ...sound, results: [failed] })).toBe(false);
});

test('a plan says what to measure, and a large corpus comes with one of the usual size', () => {
  expect(plan('--articles', '100000', '--peers', 'none', '--only', 'cold,edit')).toMatchObject({
    sizes: [10_000, 100_000],
    sites: ['plain', 'everything'],
    peers: ['none'],
    only: ['cold', 'edit'],
    runs: 3,
  });
  expect(plan('--articles', '300')).toMatchObject({ sizes: [300] });
});

test('a plan that cannot be followed is told whole', () => {
  expect(plan('--articles', '10', '--only', 'colt', '--peers', 'jekyll')).toEqual({
    problems: [
      'Unexpected `10` of `--articles`, expected a number from 100 on.',
      expect.stringMatching(
        /^Unexpected `colt` of `--only`, expected one of cold, .* Did you mean `cold`\?$/,
      ),
      'Unexpected `jekyll` of `--peers`, expected one of hugo, eleventy, none.',
    ],
  });
});

function plan(...args: string[]): Plan | { problems: string[] } {
  return readPlan(readCommandLine(args, FLAGS), '/project');
}

function result(
  contestant: Result['contestant'],
  scenario: string,
  walls: number[],
  cpu: number,
  memory?: number,
): Result {
  return { contestant, scenario, runs: walls.map((wall) => ({ wall, cpu, memory })) };
}

function measured(articles: number, results: Result[]): SizeResult {
  const names = {
    gazetteer: 'Gazetteer',
    'gazetteer-everything': 'Everything',
    hugo: 'Hugo',
    eleventy: 'Eleventy',
  };
  const ids = [...new Set(results.map(({ contestant }) => contestant))];
  return {
    content: undefined,
    articles,
    contestants: ids.map((id) => ({ id, name: names[id], version: '1' })),
    absent: [],
    sameWork: [],
    sameBytes: [],
    results,
  };
}
