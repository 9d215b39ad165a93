/**
 * `npm test`: formatting, lint, types, unused code, unit tests and fixture sites,
 * builds of `content/` and of a fixture publication, and both of them in a real
 * browser. Every stage runs, whatever failed before; the last line says how many
 * tests passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureFiles, FIXTURE_DAY, writeContent } from '../tests/built/fixture/fixture-content.ts';
import { ROOT } from './command.ts';

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
  ['build of content', () => build(join(ROOT, 'content'), join(RESULTS, 'dist'))],
  ['build of the fixture publication', () => buildFixture(join(RESULTS, 'fixture'))],
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

function buildFixture(folder: string): Tally {
  const content = join(folder, 'content');
  writeContent(content, fixtureFiles());
  return build(content, join(folder, 'dist'), { BUILD_DATE: FIXTURE_DAY });
}

function build(content: string, out: string, environment: Record<string, string> = {}): Tally {
  const parameters = [join(ROOT, 'scripts', 'build.ts'), '--content', content, '--out', out, '--clean'];
  return run(process.execPath, parameters, environment);
}

/** @param environment Variables beside those that this process has. */
function run(command: string, parameters: string[], environment: Record<string, string> = {}): Tally {
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
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
