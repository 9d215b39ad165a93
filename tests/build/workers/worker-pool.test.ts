import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFiles } from '../../../src/build/reading/read-files.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { AT_WORK, TASKS_AT_A_TIME } from '../../../src/build/workers/worker-protocol.ts';
import { answerOf, startWorker } from '../../../src/build/workers/worker.ts';
import type { DocumentFile } from '../../../src/source/read-document.ts';
import { articleText } from '../../memory-disk.ts';

vi.mock('node:child_process', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:child_process')>();
  return { ...original, fork: vi.fn(original.fork) };
});

vi.mock('node:os', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:os')>();
  return { ...original, availableParallelism: vi.fn(original.availableParallelism) };
});

const NAMES = { entities: new Set(['kamaz']), meant: new Set<string>(), assets: new Set<string>() };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'));
  mkdirSync(join(folder, 'articles/2022'), { recursive: true });
  vi.mocked(fork).mockClear();
  vi.mocked(availableParallelism).mockReset();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a task is not blamed for a worker that had ended before it was asked', async () => {
  const pool = new WorkerPool();
  await readFiles(pool, folder, [article('before', 'Text.')], NAMES);
  const [idle] = workers();
  idle?.kill('SIGKILL');
  // So that this process does not hear of it before.
  const heard = Date.now() + 100;
  while (Date.now() < heard);
  const [after] = await readFiles(pool, folder, [article('after', 'Text.')], NAMES);
  expect(after?.reading.findings).toEqual([]);
  expect(workers()).toHaveLength(2);
  await pool.close();
});

test('a worker that ends while it starts is replaced', async () => {
  const pool = new WorkerPool();
  pool.warmUp();
  workers()[0]?.kill('SIGKILL');
  const [read] = await readFiles(pool, folder, [article('one', 'Text.')], NAMES);
  expect(read?.reading.findings).toEqual([]);
  expect(workers()).toHaveLength(2);
  await pool.close();
});

test('a worker that is at work counts among those that will be needed', async () => {
  const pool = new WorkerPool();
  await pool.run({
    preparation: { kind: 'read', folder, names: NAMES },
    tasks: [article('one', 'Text.')],
    refuse: () => {
      throw new Error('It was refused.');
    },
    onGiven: () => {
      pool.warmUp();
    },
  });
  expect(workers()).toHaveLength(1);
  pool.warmUp();
  expect(workers()).toHaveLength(1);
  await pool.close();
});

test('workers that were told what the work is are not told again', async () => {
  const pool = new WorkerPool();
  pool.warmUp();
  const preparation = { kind: 'read', folder, names: NAMES } as const;
  await pool.prepare({ kind: 'read', folder: tmpdir(), names: NAMES });
  await pool.prepare(preparation);
  const [worker] = workers();
  if (!worker) throw new Error('There is no worker.');
  const send = vi.spyOn(worker, 'send');
  const refuse = () => {
    throw new Error('It was refused.');
  };
  const [read] = await pool.run({ preparation, tasks: [article('one', 'Text.')], refuse });
  expect(read?.reading.findings).toEqual([]);
  expect(send).toHaveBeenCalledOnce();
  await pool.close();
});

test('a worker has its next tasks before anybody is told what came of the last', async () => {
  vi.mocked(availableParallelism).mockReturnValue(1);
  const pool = new WorkerPool();
  pool.warmUp();
  const [worker] = workers();
  if (!worker) throw new Error('There is no worker.');
  const send = vi.spyOn(worker, 'send');
  const given: number[] = [];
  const task = article('one', 'Text.');
  await pool.run({
    preparation: { kind: 'read', folder, names: NAMES },
    tasks: Array.from({ length: 330 }, () => task),
    refuse: () => {
      throw new Error('It was refused.');
    },
    onResults: () => given.push(send.mock.calls.length),
  });
  const [preparation, batches] = [1, given.length];
  expect(batches).toBeGreaterThan(1);
  expect(given).toEqual(given.map((_, index) => preparation + Math.min(index + 2, batches)));
  await pool.close();
});

test('nobody waits for a worker to be told that ends before', async () => {
  const pool = new WorkerPool();
  pool.warmUp();
  workers()[0]?.kill('SIGKILL');
  await pool.prepare({ kind: 'read', folder, names: NAMES });
  expect(workers()).toHaveLength(1);
  await pool.close();
});

test('a worker that is given many tasks says that it is at work on the next ones', async () => {
  const worker = await startWorker('content', false);
  const heard: unknown[] = [];
  const all = Promise.withResolvers<undefined>();
  worker.on('message', (message) => {
    heard.push(message);
    if (typeof message === 'object' && 'results' in message && heard.length > 1) all.resolve(undefined);
  });
  const tasks = Array.from({ length: 2 * TASKS_AT_A_TIME + 1 }, (_, index) => article(`a-${index}`, 'Text.'));
  worker.send({ prepare: { kind: 'read', folder, names: NAMES } });
  worker.send({ tasks });
  await all.promise;
  const done = { results: expect.objectContaining({ length: tasks.length }) as unknown };
  expect(heard).toEqual([{ results: [] }, AT_WORK, AT_WORK, done]);
  worker.disconnect();
});

test('and its time begins anew then', async () => {
  vi.useFakeTimers();
  const seconds = 10;
  const outcomeOf = async (messages: unknown[]) => {
    const worker = Object.assign(new EventEmitter(), { send: vi.fn() }) as unknown as ChildProcess;
    const answer = answerOf(worker, [{ request: { tasks: [] }, seconds }]);
    for (const message of messages) {
      vi.advanceTimersByTime(0.9 * seconds * 1000);
      worker.emit('message', message);
    }
    vi.advanceTimersByTime(seconds * 1000);
    return answer;
  };
  expect(await outcomeOf([AT_WORK, AT_WORK, { results: [] }])).toEqual({ results: [] });
  expect(await outcomeOf([AT_WORK])).toBe('late');
  vi.useRealTimers();
});

function workers(): ChildProcess[] {
  return vi.mocked(fork).mock.results.map(({ value }) => value as ChildProcess);
}

function article(name: string, body: string): DocumentFile {
  const path = `articles/2022/${name}.md`;
  writeFileSync(join(folder, path), articleText({}, body));
  return { kind: 'articles', id: `2022/${name}`, file: `content/${path}` };
}
