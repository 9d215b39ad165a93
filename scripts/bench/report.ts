import { GROWTH, verdicts } from './budgets.ts';
import {
  medianOf,
  resultOf,
  type Bench,
  type Equality,
  type Quantity,
  type Result,
  type SizeResult,
} from './results.ts';
import { isError } from './measure.ts';
import { SCENARIOS } from './scenarios.ts';
import { medianStages } from './stages.ts';
import { range } from './statistics.ts';
import { table } from './table.ts';

/** What the bench found, for people. */
export function report(bench: Bench): string {
  return [circumstances(bench), ...bench.sizes.map(sizeReport), ...growthReport(bench.sizes), LEGEND].join(
    '\n\n',
  );
}

const LEGEND = `Medians, with the lowest and the highest of all runs. CPU is user and system time of all processes,
peak what they held in memory together. Multiples are those of the cold builds of Hugo (H) and Eleventy (E).`;

function circumstances({ machine, commit }: Bench): string {
  const { processor, cores, memory, system } = machine;
  const revision = commit && [`commit ${commit.hash.slice(0, 10)}${commit.isChanged ? ' with changes' : ''}`];
  const told = [processor, `${cores} cores`, `${Math.round(memory / 2 ** 30)} GiB`, system];
  return [...told, ...(revision ?? [])].join(', ');
}

function sizeReport(size: SizeResult): string {
  const versions = size.contestants.map(({ name, version }) => `${name} (${version})`);
  return [
    `${size.articles} articles of ${size.content ?? 'the corpus'}: ${versions.join(', ')}`,
    ...size.absent.map(({ name, reason }) => `Without ${name}: ${reason}`),
    results(size),
    // Peers may read a real archive in their own way.
    ...size.sameWork.map((equality) => equalityLine(equality, size.content === undefined ? '✗' : '≠')),
    ...size.sameBytes.map((equality) => equalityLine(equality, '✗')),
    ...stageReports(size),
  ].join('\n');
}

function equalityLine({ of, told, isEqual }: Equality, differs: string): string {
  return `${isEqual ? '✓' : differs} ${of}: ${told.join('; ')}`;
}

function results(size: SizeResult): string {
  const head = [
    '',
    'after',
    'wall s',
    'CPU s',
    'peak GB',
    'wall × H',
    'CPU × H',
    'wall × E',
    'CPU × E',
    'budget',
  ];
  const rows = size.results.map((result) => [
    nameOf(size, result),
    titleOf(result),
    seconds(result, 'wall'),
    seconds(result, 'cpu'),
    gigabytes(result),
    multiple(size, result, 'wall', 'hugo'),
    multiple(size, result, 'cpu', 'hugo'),
    multiple(size, result, 'wall', 'eleventy'),
    multiple(size, result, 'cpu', 'eleventy'),
    result.failure === undefined
      ? verdicts(size, result)
          .map(({ limit, holds }) => `${holds ? '✓' : '✗'} ${limit}`)
          .join(', ')
      : `✗ failed: ${reasonOf(result.failure)}`,
  ]);
  const isUsed = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const used = (cells: readonly string[]) => cells.filter((_, column) => isUsed[column]);
  return table(used(head), rows.map(used));
}

function nameOf({ contestants }: SizeResult, { contestant }: Result): string {
  return contestants.find(({ id }) => id === contestant)?.name ?? contestant;
}

/** The first error that was told, or else the last line: how programs say why they end. */
function reasonOf(failure: string): string {
  const lines = failure.split('\n');
  return (lines.find(isError) ?? lines.at(-1) ?? '').trim();
}

function titleOf({ scenario }: Result): string {
  return SCENARIOS.find(({ id }) => id === scenario)?.title ?? scenario;
}

function seconds(result: Result, quantity: 'wall' | 'cpu'): string {
  const spread = range(result.runs.map((run) => run[quantity]));
  const middle = medianOf(result, quantity);
  if (!spread || middle === undefined) return '–';
  const told = spread.map((value) => value.toFixed(2)).join('–');
  return result.runs.length === 1 ? middle.toFixed(2) : `${middle.toFixed(2)} (${told})`;
}

function gigabytes(result: Result): string {
  const bytes = medianOf(result, 'memory');
  return bytes === undefined ? '–' : (bytes / 1e9).toFixed(2);
}

function multiple(size: SizeResult, result: Result, quantity: Quantity, peer: 'hugo' | 'eleventy'): string {
  const own = medianOf(result, quantity);
  const others = medianOf(resultOf(size, peer, 'cold'), quantity);
  return own === undefined || others === undefined || result.contestant === peer
    ? ''
    : (own / others).toFixed(2);
}

/** Stage by stage, a table for each contestant whose runs told their stages: wall and CPU milliseconds. */
function stageReports(size: SizeResult): string[] {
  const profiled = size.results
    .map((result) => ({ result, stages: medianStages(result.runs.map((run) => run.stages ?? [])) }))
    .filter(({ stages }) => stages.length > 0);
  return [...Map.groupBy(profiled, ({ result }) => nameOf(size, result))].flatMap(([name, columns]) => {
    const names = new Set(columns.flatMap(({ stages }) => stages.map(({ stage }) => stage)));
    const rows = [...names].map((name) => [
      name,
      ...columns.map(({ stages }) => {
        const told = stages.find(({ stage }) => stage === name);
        return told ? `${told.wall.toFixed(0)} / ${told.cpu.toFixed(0)}` : '';
      }),
    ]);
    return ['', table([`${name}, wall / CPU ms`, ...columns.map(({ result }) => titleOf(result))], rows)];
  });
}

/** How cold builds grow from the smallest size to the largest. */
function growthReport(sizes: readonly SizeResult[]): string[] {
  const sorted = sizes.filter(({ content }) => content === undefined).sort((a, b) => a.articles - b.articles);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return [];
  const rows = large.contestants.flatMap(({ id, name }) => {
    const growth = (quantity: Quantity) => {
      const [from, to] = [small, large].map((size) => medianOf(resultOf(size, id, 'cold'), quantity));
      return from === undefined || to === undefined ? undefined : to / from;
    };
    const [wall, cpu, memory] = [growth('wall'), growth('cpu'), growth('memory')];
    if (wall === undefined || cpu === undefined) return [];
    const isBudgeted = large.articles === 10 * small.articles && id.startsWith('gazetteer');
    const verdict = isBudgeted ? `${wall <= GROWTH ? '✓' : '✗'} wall ≤ ${GROWTH} ×` : '';
    return [[name, wall.toFixed(2), cpu.toFixed(2), memory?.toFixed(2) ?? '–', verdict]];
  });
  const title = `From ${small.articles} to ${large.articles}`;
  return [table([title, 'wall ×', 'CPU ×', 'peak ×', 'budget'], rows)];
}
