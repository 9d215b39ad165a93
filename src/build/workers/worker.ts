import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { AT_WORK, READY, type Purpose, type Reply, type Request } from './worker-protocol.ts';

/** The folder of the bundled program, if whoever started this process runs it. */
const { GAZETTEER_PROGRAM: program } = process.env;

/** The code of a worker: bundled, or as it is written. */
const WORKER =
  program === undefined ? join(import.meta.dirname, 'worker-process.ts') : join(program, 'worker.mjs');

/** The work makes much garbage, most of it short-lived. */
const MUCH_GARBAGE = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** One alone has little work: it holds 40 MB less when it clears its garbage away sooner, and takes no longer. */
const LITTLE_GARBAGE = ['--max-semi-space-size=16'];

/** Where several work, threads of V8 beside each cost more than they give; one alone is done sooner with them. */
const FEW_THREADS = ['--no-concurrent-recompilation', '--no-parallel-scavenge'];

/** How a worker may fail: it takes too long, or it ends. */
export type Failure = 'late' | 'ended';

/**
 * A new worker that has loaded all it needs, so that no task pays for that.
 *
 * @param isOneOfMany Whether others work beside it.
 * @throws When there can be none.
 */
export function startWorker(purpose: Purpose, isOneOfMany: boolean): Promise<ChildProcess> {
  const worker = fork(WORKER, [purpose], {
    serialization: 'advanced',
    execArgv: [
      ...(isOneOfMany ? FEW_THREADS : []),
      ...(isOneOfMany || purpose === 'templates' ? MUCH_GARBAGE : LITTLE_GARBAGE),
    ],
    // Astro bundles its name, which shells set to whatever they start.
    env: { ...process.env, _: undefined },
    stdio: ['ignore', ...outputsFor(purpose), 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const failed = () => {
      reject(
        new Error(
          'A process that the build needs ended before it began; GAZETTEER_DEBUG=1 shows what it said.',
        ),
      );
    };
    worker.once('error', failed).once('exit', failed);
    worker.once('message', (word) => {
      if (word !== READY) return;
      worker.removeAllListeners();
      // An idle worker keeps nobody waiting.
      worker.unref();
      worker.channel?.unref();
      resolve(worker);
    });
  });
}

/** Astro has warnings for whoever writes templates; what native code says when it ends, only those who look for a fault want to hear. */
function outputsFor(purpose: Purpose): ('inherit' | 'ignore')[] {
  if (purpose === 'templates') return ['inherit', 'inherit'];
  return ['ignore', process.env.GAZETTEER_DEBUG ? 'inherit' : 'ignore'];
}

/** Something to be done by a worker, and the seconds that it may take from when all before it is done; of many tasks each `TASKS_AT_A_TIME`. */
export interface Demand {
  request: Request;
  seconds: number;
}

/**
 * What a worker answers to the last of some requests, all of which it is given at once: nobody needs to
 * listen between them. A worker that fails is of no use any more.
 *
 * @param onGiven Told when it has all of them: a long one goes over in pieces, for which this process must not be busy.
 */
export function answerOf(
  worker: ChildProcess,
  demands: readonly Demand[],
  onGiven: () => void = () => undefined,
): Promise<Reply | Failure> {
  return new Promise((resolve) => {
    const waiting = [...demands];
    let timer: NodeJS.Timeout | undefined;
    const done = (outcome: Reply | Failure) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // Without a listener, a failure to write to a worker that has ended would be thrown.
      worker.on('error', () => undefined);
      resolve(outcome);
    };
    const wait = () => {
      timer = setTimeout(done, (waiting[0]?.seconds ?? 0) * 1000, 'late');
    };
    worker.on('message', (reply) => {
      clearTimeout(timer);
      if (reply !== AT_WORK) waiting.shift();
      if (waiting.length === 0) done(reply as Reply);
      else wait();
    });
    worker.once('exit', () => {
      done('ended');
    });
    worker.once('error', () => {
      done('ended');
    });
    wait();
    for (const { request } of demands.slice(0, -1)) worker.send(request);
    const last = demands.at(-1);
    if (last)
      worker.send(last.request, (error) => {
        if (error) worker.emit('error', error);
        else onGiven();
      });
  });
}

/** Ends a worker that has nothing to do, and waits until it has. */
export function endWorker(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (!worker.connected) {
      resolve();
      return;
    }
    worker.ref();
    worker.once('exit', () => {
      resolve();
    });
    // Unlike one that is killed, a process that has nothing to wait for keeps what was compiled for the next one.
    worker.disconnect();
  });
}
