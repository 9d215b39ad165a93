import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { Locked, takeLock } from '../../src/build/lock.ts';

/** What is said of this machine. */
const HERE = { host: hostname(), ...spaceHere() };

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'lock-')), 'cache', 'lock');
});

test('is taken once, and can be taken again when it was given back', () => {
  const release = takeLock(file);
  expect(existsSync(file)).toBe(true);
  release();
  expect(existsSync(file)).toBe(false);
  takeLock(file)();
});

test('that another machine has taken meanwhile is not given back', () => {
  const release = takeLock(file);
  const other = JSON.stringify({ pid: 7, host: 'elsewhere', began: '' });
  writeFileSync(file, other);
  release();
  expect(readFileSync(file, 'utf8')).toBe(other);
});

test('of a process that is at work says which', () => {
  const release = takeLock(file);
  // This process looks for itself only where it has taken the lock; its parent is another one.
  const own = JSON.parse(readFileSync(file, 'utf8')) as object;
  release();
  const parent = process.ppid;
  const began = statOf(parent)[19];
  writeFileSync(file, JSON.stringify({ ...own, pid: parent, began }));
  expect(() => takeLock(file)).toThrow(Locked);
  expect(() => takeLock(file)).toThrow(`process ${parent}.`);
});

test.each([
  ['of a process that has ended', () => ({ pid: endedProcess(), ...HERE, began: '' })],
  ['of another process that got the same number', () => ({ pid: process.ppid, ...HERE, began: '1' })],
  ['of this process, from before it began', () => ({ pid: process.pid, ...HERE, began: '0' })],
  ['that was cut off', () => undefined],
  ['of nobody', () => ({ pid: null })],
  ['of no process', () => ({ pid: -1, ...HERE, began: '' })],
])('%s is free', (_name, holder) => {
  takeLock(file)();
  const left = holder();
  writeFileSync(file, left ? JSON.stringify(left) : '{"pi');
  const release = takeLock(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  release();
});

/** Only Linux tells of them in `/proc`. */
test.skipIf(process.platform !== 'linux')(
  'of a process that has ended unnoticed by its parent is free',
  async () => {
    takeLock(file)();
    // The shell becomes a program that never asks what became of its child.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 30']);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said);
    await expect.poll(() => statOf(pid)[0]).toBe('Z');
    writeFileSync(file, JSON.stringify({ pid, ...HERE, began: statOf(pid)[19] }));
    takeLock(file)();
    parent.kill();
  },
);

test.each([
  ['another machine', { ...HERE, host: 'elsewhere' }, 'process 1 on elsewhere.'],
  [
    'a container with the name of this machine',
    { ...HERE, space: 'pid:[1]' },
    'process 1 in another container.',
  ],
])('of %s holds for ten minutes, since nothing more can be known', (_where, where, told) => {
  takeLock(file)();
  writeFileSync(file, JSON.stringify({ pid: 1, ...where, began: '' }));
  expect(() => takeLock(file)).toThrow(told);
  for (const minutes of [-11, 11]) {
    writeFileSync(file, JSON.stringify({ pid: 1, ...where, began: '' }));
    setAge(minutes);
    takeLock(file)();
  }
});

test('is said again every minute to be held, so that it holds as long elsewhere', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const release = takeLock(file);
  setAge(9);
  vi.advanceTimersByTime(60_000);
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);

  // Somebody else has it by now.
  writeFileSync(file, JSON.stringify({ pid: 7, host: 'elsewhere', began: '' }));
  setAge(9);
  vi.advanceTimersByTime(60_000);
  expect(Date.now() - statSync(file).mtimeMs).toBeGreaterThan(60_000);
  release();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a folder in its place is no lock', () => {
  mkdirSync(join(file, 'something'), { recursive: true });
  takeLock(file)();
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a pipe in its place is no lock, and is not waited for', () => {
  mkdirSync(join(file, '..'));
  spawnSync('mkfifo', [file]);
  expect(lstatSync(file).isFIFO()).toBe(true);
  takeLock(file)();
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

function setAge(minutes: number): void {
  const then = new Date(Date.now() - minutes * 60 * 1000);
  utimesSync(file, then, then);
}

/** As Linux names the processes that know each other by their numbers. */
function spaceHere(): { space?: string } {
  return process.platform === 'linux' ? { space: readlinkSync('/proc/self/ns/pid') } : {};
}

/** What the system says of a process, from its state on. */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
