import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Locked, takeLock } from '../../src/build/lock.ts';

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
  ['of a process that has ended', () => ({ pid: endedProcess(), host: hostname(), began: '' })],
  [
    'of another process that got the same number',
    () => ({ pid: process.ppid, host: hostname(), began: '1' }),
  ],
  ['of this process, from before it began', () => ({ pid: process.pid, host: hostname(), began: '0' })],
  ['that was cut off', () => undefined],
  ['of nobody', () => ({ pid: null })],
  ['of no process', () => ({ pid: -1, host: hostname(), began: '' })],
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
    writeFileSync(file, JSON.stringify({ pid, host: hostname(), began: statOf(pid)[19] }));
    takeLock(file)();
    parent.kill();
  },
);

test('of another machine holds for half an hour, since nothing more can be known', () => {
  takeLock(file)();
  writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
  expect(() => takeLock(file)).toThrow('on elsewhere');
  for (const minutes of [-31, 31]) {
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }));
    const then = new Date(Date.now() + minutes * 60 * 1000);
    utimesSync(file, then, then);
    takeLock(file)();
  }
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

/** What the system says of a process, from its state on. */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
}

function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
