import { expect, test } from 'vitest';
import { parseStatus, ProcessTree, type ProcessTable } from '../../scripts/bench/process-tree.ts';

test('reads the parent and the memory of a process', () => {
  const text = `Name:\tnode
Umask:\t0022
Pid:\t4711
PPid:\t4700
VmPeak:\t 1287132 kB
VmHWM:\t  204800 kB
VmRSS:\t  102400 kB
Threads:\t11
`;
  expect(parseStatus(text)).toEqual({ parent: 4700, resident: 102_400 * 1024, peak: 204_800 * 1024 });
});

test('knows no memory of a process that has ended but was not waited for', () => {
  expect(
    parseStatus('Name:\tnode\nState:\tZ (zombie)\nPid:\t4711\nPPid:\t4700\nThreads:\t1\n'),
  ).toBeUndefined();
});

test('adds up what all descendants hold at one moment, and nothing of others', () => {
  const processes = processTable();
  processes.set(5, { parent: 1, resident: 900 });
  const tree = new ProcessTree(10, processes.table);
  processes.set(10, { parent: 1, resident: 7 });
  processes.set(11, { parent: 10, resident: 100 });
  processes.set(12, { parent: 11, resident: 50 });
  processes.set(13, { parent: 5, resident: 800 });
  tree.sample();
  expect(tree.peak).toBe(150 * 1024);
});

test('keeps the highest sum when memory is given back', () => {
  const processes = processTable();
  const tree = new ProcessTree(10, processes.table);
  processes.set(11, { parent: 10, resident: 100 });
  processes.set(12, { parent: 11, resident: 50 });
  tree.sample();
  processes.end(12);
  tree.sample();
  expect(tree.peak).toBe(150 * 1024);
});

test('sees a rise between two samples by the mark that the kernel keeps', () => {
  const processes = processTable();
  const tree = new ProcessTree(10, processes.table);
  processes.set(11, { parent: 10, resident: 100, peak: 400 });
  tree.sample();
  expect(tree.peak).toBe(400 * 1024);
});

/** Processes that a test brings to life and ends; memory in kilobytes. */
function processTable() {
  const statuses = new Map<number, string>();
  const table: ProcessTable = {
    pids: () => [...statuses.keys()],
    status: (pid) => statuses.get(pid),
  };
  return {
    table,
    set(pid: number, of: { parent: number; resident: number; peak?: number }) {
      const { parent, resident, peak = resident } = of;
      statuses.set(pid, `PPid:\t${parent}\nVmHWM:\t${peak} kB\nVmRSS:\t${resident} kB\n`);
    },
    end: (pid: number) => statuses.delete(pid),
  };
}
