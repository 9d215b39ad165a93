/**
 * `npm test`: formatting, lint, types, unused code, unit tests and fixture sites,
 * a real build, and that build in a real browser. Every stage runs, whatever
 * failed before; the last line says how many tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './content.ts';

interface Tally {
  passed: number;
  failed: number;
}

const RESULTS = join(ROOT, '.cache', 'test');
const stages: [name: string, run: () => Tally][] = [
  ['formatting', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => tool('eslint', ['--max-warnings', '0', '.'])],
  [
    'types',
    () => tool('astro', ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning']),
  ],
  ['unused code', () => tool('knip', [])],
  ['unit tests and fixture sites', () => vitest('unit')],
  ['build', () => run(process.execPath, [join(ROOT, 'scripts', 'build.ts'), '--out', join(RESULTS, 'dist')])],
  ['browser', () => vitest('browser')],
];

mkdirSync(RESULTS, { recursive: true });
const total: Tally = { passed: 0, failed: 0 };
for (const [name, stage] of stages) {
  const began = performance.now();
  const { passed, failed } = stage();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs a tool of `node_modules` as one test. */
function tool(name: string, parameters: string[]): Tally {
  return run(join(ROOT, 'node_modules', '.bin', name), parameters);
}

function run(command: string, parameters: string[]): Tally {
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a project of `vitest.config.ts` and counts its tests; a file that cannot run counts as one that failed. */
function vitest(project: string): Tally {
  const file = join(RESULTS, `${project}.json`);
  const { failed: broken } = tool('vitest', [
    'run',
    '--project',
    project,
    '--reporter',
    'dot',
    '--reporter',
    'json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: results.numPassedTests, failed: Math.max(results.numFailedTests, broken) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
