import { describe, expect, test } from 'vitest';
import { measure, parseTimes } from '../../scripts/bench/measure.ts';

test('adds up user and system time, whatever mark the locale puts into numbers', () => {
  expect(parseTimes('13.601 12.250 1.500\n')).toEqual({ wall: 13.601, cpu: 13.75 });
  expect(parseTimes('13,601 12,250 1,500\n')).toEqual({ wall: 13.601, cpu: 13.75 });
});

describe.skipIf(process.platform === 'win32')('a program', () => {
  test('counts with the processor time of its children', async () => {
    const busy = 'while (process.cpuUsage().user < 300_000) Math.random();';
    const { cpu, wall } = await node(
      `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`,
    );
    expect(cpu).toBeGreaterThan(0.3);
    expect(wall).toBeGreaterThan(0);
  });

  test.runIf(process.platform === 'linux')('counts with the memory that it holds', async () => {
    const { memory } = await node('globalThis.held = Buffer.alloc(200e6, 1); setTimeout(() => {}, 500)');
    expect(memory).toBeGreaterThan(200e6);
    expect(memory).toBeLessThan(600e6);
  });

  test('is heard when it tells its stages', async () => {
    const { errors } = await node('console.log("done"); console.error("a stage")');
    expect(errors).toBe('a stage\n');
  });

  test('that fails is told with the end of what it said', async () => {
    const failing = node('console.error("no such thing"); process.exit(3)');
    await expect(failing).rejects.toThrow(/ended with code 3:\nno such thing$/);
  });
});

function node(script: string) {
  return measure({ program: process.execPath, args: ['-e', script], folder: import.meta.dirname });
}
