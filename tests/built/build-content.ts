import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { FIXTURE_DAY } from './fixture/fixture-content.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How a build ended. */
export interface Ended {
  status: number | null;
  /** All that it printed. */
  output: string;
}

/**
 * Runs `npm run build` for a folder of content on the day of the fixture.
 *
 * @param environment Further variables in its environment.
 * @param flags Further flags; from nothing unless given.
 */
export function buildContent(
  content: string,
  out: string,
  environment: Record<string, string> = {},
  flags: readonly string[] = ['--clean'],
): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', out, ...flags],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, BUILD_DATE: FIXTURE_DAY, ...environment } },
  );
  return { status, output: stdout + stderr };
}
