import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../scripts/bench/archive.ts';
import type { Contestant } from '../../scripts/bench/contestants/contestant.ts';
import { Rounds } from '../../scripts/bench/rounds.ts';
import type { Scenario } from '../../scripts/bench/scenarios.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-rounds-'));
  writeFileSync(join(folder, 'text'), 'as it was\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('a turn', () => {
  test('begins cold, and each change is measured in a site that was brought to where it was', async () => {
    const { rounds } = roundsOf([COLD, { id: 'no-op', title: 'nothing' }, change('edit'), change('add')]);
    const contestant = builder({ isIncremental: true });
    await rounds.turn(contestant);
    expect(built()).toEqual(['cleared', 'as it was', 'as it was', 'edit', 'as it was', 'add']);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('as it was\n');
    await rounds.turn(contestant);
    expect(rounds.results.map(({ scenario, runs }) => [scenario, runs.length])).toEqual([
      ['cold', 2],
      ['no-op', 2],
      ['edit', 2],
      ['add', 2],
    ]);
  });

  test('of a generator that builds everything each time is its cold build', async () => {
    const { rounds } = roundsOf([COLD, change('edit')]);
    await rounds.turn(builder({ isIncremental: false }));
    expect(built()).toEqual(['cleared', 'as it was']);
  });

  test('builds cold although only a change is to be measured', async () => {
    const { rounds } = roundsOf([change('edit')]);
    await rounds.turn(builder({ isIncremental: true }));
    expect(built()).toEqual(['cleared', 'as it was', 'edit']);
    expect(rounds.results.map(({ scenario }) => scenario)).toEqual(['edit']);
  });

  test('tells a build that fails, takes its change back, and does not try it again', async () => {
    const { rounds, told } = roundsOf([COLD, change('broken'), change('add')]);
    const contestant = builder({ isIncremental: true });
    await rounds.turn(contestant);
    await rounds.turn(contestant);
    expect(told).toEqual(['cold', 'broken failed', 'add', 'cold', 'add']);
    expect(rounds.results.find(({ scenario }) => scenario === 'broken')).toMatchObject({ runs: [] });
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('as it was\n');
  });

  test('tells a build that should only have brought the site back, and goes on with the next turn', async () => {
    const { rounds, told } = roundsOf([COLD, change('edit'), change('add')]);
    const contestant = builder({ isIncremental: true, fails: '[ $(grep -c "as it was" built) -gt 1 ]' });
    await rounds.turn(contestant);
    expect(told).toEqual(['cold', 'edit', 'add failed']);
    await rounds.turn(contestant);
    expect(told.slice(3)).toEqual(['cold', 'edit']);
  });
});

const COLD: Scenario = { id: 'cold', title: 'cold', isCold: true };

function change(id: string): Scenario {
  return { id, title: id, change: () => ({ path: join(folder, 'text'), text: `${id}\n` }) };
}

function roundsOf(scenarios: Scenario[]): { rounds: Rounds; told: string[] } {
  const archive: Archive = { folder, articles: [], entities: [], linked: new Set() };
  const told: string[] = [];
  const rounds = new Rounds({
    archive,
    scenarios,
    tell: (_, { id }, outcome) => told.push(outcome instanceof Error ? `${id} failed` : id),
  });
  return { rounds, told };
}

/** Its build writes down what the text is, and fails when that is `broken`, or when a command says so. */
function builder({ isIncremental, fails = 'false' }: { isIncremental: boolean; fails?: string }): Contestant {
  return {
    id: 'gazetteer',
    name: 'A builder',
    version: '1',
    build: {
      program: 'bash',
      args: ['-c', `cat text >> built; ! grep -q broken text && ! { ${fails}; }`],
      folder,
    },
    out: folder,
    clear: () => {
      writeFileSync(join(folder, 'built'), 'cleared\n');
    },
    ...(isIncremental && { templateChange: () => ({ path: join(folder, 'template'), text: '' }) }),
  };
}

function built(): string[] {
  return readFileSync(join(folder, 'built'), 'utf8').trimEnd().split('\n');
}
