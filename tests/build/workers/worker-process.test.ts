import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';

const WORKER = resolve(import.meta.dirname, '../../../src/build/workers/worker-process.ts');

test('a worker whose parent is gone before it can say that it is ready ends without a word', () => {
  const parent = `
    const { fork } = require('node:child_process');
    fork(${JSON.stringify(WORKER)}, ['content'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      .once('spawn', () => process.kill(process.pid, 'SIGKILL'));
  `;
  // Waits until all that could write are gone.
  const { signal, stdout, stderr } = spawnSync(process.execPath, ['-e', parent], { encoding: 'utf8' });
  expect({ signal, stdout, stderr }).toEqual({ signal: 'SIGKILL', stdout: '', stderr: '' });
});

test('what the system calls a failure is told with it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'worker-')), 'file');
  writeFileSync(file, '');
  const pool = new WorkerPool();
  const work = pool.run({
    preparation: {
      ...{ kind: 'templates', cache: join(file, 'cache'), digest: 'none' },
      source: { root: '', folder: '' },
      address: { origin: 'https://example.org', base: '' },
    },
    tasks: [undefined],
    refuse: () => undefined,
  });
  await expect(work).rejects.toMatchObject({
    code: 'ENOTDIR',
    path: expect.stringContaining(file) as string,
  });
  await pool.close();
});
