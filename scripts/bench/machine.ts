import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import type { Bench } from './results.ts';

/** What the numbers depend on besides the code. */
export function thisMachine(): Bench['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
  };
}

/** The commit that is checked out in a folder, and whether files differ from it; nothing outside git. */
export function commitIn(folder: string): Bench['commit'] {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const hash = git('rev-parse', 'HEAD');
  return hash === undefined ? undefined : { hash, isChanged: git('status', '--porcelain') !== '' };
}
