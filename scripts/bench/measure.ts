import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ProcessTree } from './process-tree.ts';

/** A program with its arguments, and the folder that it runs in. */
export interface Command {
  program: string;
  args: readonly string[];
  folder: string;
}

/** What one run took. */
export interface Measured {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time, user and system, of the program and of every process that it started and waited for. */
  cpu: number;
  /** Bytes that all its processes held together at the worst moment; nothing where the system does not tell (only Linux does). */
  memory: number | undefined;
}

export interface Run extends Measured {
  /** What it wrote to the standard error. */
  errors: string;
}

/** Milliseconds between two looks at the memory. */
const SAMPLING = 50;

/**
 * Bash runs the program, because its `time` asks the kernel (`getrusage`) for what all the
 * children took once they have ended: nothing is sampled, and threads count as much as
 * processes. Its three numbers come through a pipe of their own, apart from what the program says.
 */
const TIMED = `TIMEFORMAT='%3R %3U %3S'; { time "$@" 2>&4 3>&- 4>&-; } 4>&2 2>&3`;

/**
 * Runs a program and measures it.
 *
 * @throws When it does not end with code 0, with the end of what it said.
 */
export async function measure({ program, args, folder }: Command): Promise<Run> {
  const shell = spawn('bash', ['-c', TIMED, 'bash', program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that nothing of it goes on when the bench is interrupted.
    detached: true,
  });
  const end = () => {
    endGroup(shell.pid);
  };
  process.prependOnceListener('exit', end);
  const tree = process.platform === 'linux' ? new ProcessTree(shell.pid ?? 0) : undefined;
  const sampling =
    tree &&
    setInterval(() => {
      tree.sample();
    }, SAMPLING);
  const ended = new Promise<number | null>((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', resolve);
  });
  try {
    const [output, errors, times, code] = await Promise.all([
      said(shell.stdout),
      said(shell.stderr),
      said(shell.stdio[3] as Readable),
      ended,
    ]);
    if (code !== 0) throw new Error(failure(program, code, output + errors));
    return { ...parseTimes(times), memory: tree?.peak, errors };
  } finally {
    clearInterval(sampling);
    process.off('exit', end);
  }
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function said(stream: Readable | null): Promise<string> {
  return stream ? text(stream) : '';
}

/** Reads what `TIMEFORMAT` above makes: wall, user and system seconds. */
export function parseTimes(times: string): { wall: number; cpu: number } {
  // In some locales bash writes a comma.
  const [wall, user, system] = times.trim().replaceAll(',', '.').split(' ').map(Number);
  if (wall === undefined || user === undefined || system === undefined)
    throw new Error(`Unexpected times \`${times}\`, expected three numbers.`);
  return { wall, cpu: (user * 1000 + system * 1000) / 1000 };
}

/** Lines that are told of what a program said last. */
const LINES_TOLD = 20;

/** Whether a line tells of an error, and does not only count them. */
export function isError(line: string): boolean {
  return /\berror\b/i.test(line) && !/^\d+ errors?\b/.test(line);
}

function failure(program: string, code: number | null, said: string): string {
  const how = code === null ? 'was ended by a signal' : `ended with code ${code}`;
  const lines = said.trimEnd().split('\n');
  const end = lines.slice(-LINES_TOLD);
  // Among hundreds of warnings it may stand far above.
  const error = lines.find(isError);
  return [`${program} ${how}:`, ...(error === undefined || end.includes(error) ? [] : [error]), ...end].join(
    '\n',
  );
}
