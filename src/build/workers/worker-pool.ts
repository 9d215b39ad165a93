import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { DamagedCache } from '../damaged-cache.ts';
import { patience } from './patience.ts';
import {
  TASKS_AT_A_TIME,
  type Preparation,
  type Purpose,
  type Reply,
  type Trouble,
  type Work,
} from './worker-protocol.ts';
import { answerOf, endWorker, startWorker, type Demand, type Failure } from './worker.ts';

/** Seconds that one task may take. */
const LONGEST = 10;

/** Seconds that a worker may take to get ready for the work: a large publication is told whole, which no task is to be blamed for. */
const LONGEST_PREPARATION = 600;

/** Tasks that a worker is given at a time: enough to make messages rare, and at last so few that all end together. */
const LARGEST_BATCH = TASKS_AT_A_TIME;
const SMALLEST_BATCH = 16;

/** Batches that each worker gets before they are the smallest. */
const BATCHES = 8;

/** Workers at a time, however many cores there are: each holds the whole publication. */
const MOST_WORKERS = 8;

/** Tasks for which a second process is worth its start. */
const FOR_ANOTHER = 300;

/** How a task failed, in words, for whoever is told of it. */
export const FAILURES: Readonly<Record<Failure, (seconds: number) => string>> = {
  late: (seconds) => `takes longer than ${seconds} s`,
  ended: () =>
    'ended the process that worked on it, as a lack of memory does; GAZETTEER_DEBUG=1 shows what it said',
};

/** What was thrown in a worker. */
class WorkerFailure extends Error {
  readonly code: string | undefined;
  readonly path: string | undefined;
  readonly dest: string | undefined;

  constructor({ failure, stack, code, path, dest }: Trouble) {
    super(failure);
    this.code = code;
    this.path = path;
    this.dest = dest;
    if (stack !== undefined) this.stack = stack;
  }
}

/** Work to be done. */
export interface Assignment<Kind extends keyof Work> {
  /** What workers are told first; the same object for the same surroundings. */
  preparation: { kind: Kind } & Work[Kind]['preparation'];
  tasks: readonly Work[Kind]['task'][];
  /** Seconds that one task may take, if others than those of the pool. */
  seconds?: number;
  /** What comes of a task that failed when it was done alone; told how many seconds it was given. */
  refuse: (task: Work[Kind]['task'], failure: Failure, seconds: number) => Work[Kind]['result'];
  /** Told whenever a worker has all that it is to do next, and can do it while this process is busy. */
  onGiven?: () => void;
  /** Told how many more tasks are done. */
  onDone?: (count: number) => void;
  /** Told what came of some tasks, as soon as it is known. */
  onResults?: (results: readonly Work[Kind]['result'][]) => void;
}

/** What a worker is told first, and how long a task may take where others leave it the machine. */
interface Terms {
  preparation: Preparation;
  seconds: number;
  /** How many are at it. */
  workers: number;
  /** Told when it has all tasks of a batch. */
  onGiven: () => void;
}

/**
 * Does work in processes of their own, as many as the machine has cores to give, up to eight, and no more than
 * one for each 300 tasks.
 * Markdown is parsed by native code, which nothing but the end of its process stops:
 * a file that takes longer than ten seconds, on a machine with little else to do, or takes
 * its worker down, costs that worker and is refused.
 */
export class WorkerPool {
  readonly #idle: Promise<ChildProcess>[] = [];
  /** How many others there are, each of which is idle again after its work. */
  #busy = 0;
  /** What each process was last told of the work. */
  readonly #told = new WeakMap<ChildProcess, Preparation>();
  readonly #seconds: number;
  readonly #purpose: Purpose;
  readonly #patience: () => number;
  #closing: Promise<void> | undefined;

  /**
   * @param seconds How long one task may take, a whole number.
   * @param purpose What workers load before there is work.
   * @param patienceNow How many times as long it may take now.
   */
  constructor(seconds = LONGEST, purpose: Purpose = 'content', patienceNow = patience) {
    this.#seconds = seconds;
    this.#purpose = purpose;
    this.#patience = patienceNow;
  }

  /** Starts workers that will be needed for so many tasks, so that they are ready then, or once they have done what they are at. */
  warmUp(tasks = 1): void {
    const workers = workersFor(tasks);
    while (this.#idle.length + this.#busy < workers) this.#idle.push(this.#start(workers));
  }

  /**
   * Has workers get ready for work that will come, while there is something else to do here.
   *
   * @returns When all are told, which they are once they have started, and are ready for what they were told before.
   */
  async prepare(preparation: Preparation): Promise<void> {
    const toldAll = this.#idle.map((starting, index) => {
      const given = Promise.withResolvers<undefined>();
      const onGiven = () => {
        given.resolve(undefined);
      };
      const prepared = starting.then(async (worker) => {
        const ready = await answerOf(worker, [told(preparation)], onGiven);
        if (typeof ready !== 'string') this.#told.set(worker, preparation);
        return worker;
      });
      this.#idle[index] = prepared;
      prepared.then(onGiven, onGiven);
      return given.promise;
    });
    await Promise.all(toldAll);
  }

  /**
   * What comes of tasks, in their order.
   *
   * @throws When a worker cannot be started, or cannot work at all. Nobody is at work any more then.
   */
  async run<Kind extends keyof Work>({
    preparation,
    tasks,
    refuse,
    onGiven = () => undefined,
    onDone = () => undefined,
    onResults = () => undefined,
    seconds = this.#seconds,
  }: Assignment<Kind>): Promise<Work[Kind]['result'][]> {
    const results: Work[Kind]['result'][] = [];
    const workers = Math.min(workersFor(tasks.length), tasks.length);
    const terms = { preparation: preparation as Preparation, seconds, workers };
    let next = 0;
    const workThrough = async () => {
      let tellOfLast: () => void = () => undefined;
      while (next < tasks.length) {
        const from = next;
        next += batchSize(tasks.length - from, workers);
        const batch = tasks.slice(from, next);
        const given = Promise.withResolvers<undefined>();
        const haveAll = () => {
          given.resolve(undefined);
          onGiven();
        };
        const doing = this.#doBatch(batch, { ...terms, onGiven: haveAll }, refuse);
        // Heard below.
        const ended = doing.catch(() => undefined);
        // A worker is at its next tasks while it is told here what came of the last.
        await Promise.race([given.promise, ended]);
        tellOfLast();
        const done = await doing;
        for (const [index, result] of done.entries()) results[from + index] = result;
        tellOfLast = () => {
          onResults(done);
          onDone(batch.length);
        };
      }
      tellOfLast();
    };
    const working = Array.from({ length: workers }, () =>
      workThrough().catch((error: unknown) => {
        // Nobody begins anything more.
        next = tasks.length;
        throw error;
      }),
    );
    const doneByAll = await Promise.allSettled(working);
    for (const one of doneByAll) if (one.status === 'rejected') throw one.reason;
    return results;
  }

  /** How many tasks can be done at a time. */
  get size(): number {
    return Math.min(MOST_WORKERS, availableParallelism());
  }

  /** Ends all processes that have nothing to do, and waits until they have: what they used then counts as used by this one. */
  close(): Promise<void> {
    const idle = this.#idle.splice(0);
    this.#closing = Promise.all([this.#closing, endAll(idle)]).then(() => undefined);
    return this.#closing;
  }

  #start(workers: number): Promise<ChildProcess> {
    const starting = startWorker(this.#purpose, workers > 1);
    // Whoever needs it is told.
    starting.catch(() => undefined);
    return starting;
  }

  /** When a batch fails, each of its tasks is done alone, so that only the one at fault is refused. */
  async #doBatch<Task, Result>(
    batch: readonly Task[],
    terms: Terms,
    refuse: (task: Task, failure: Failure, seconds: number) => Result,
  ): Promise<Result[]> {
    // Whole seconds, since they are told.
    const seconds = Math.floor(terms.seconds * this.#patience());
    const outcome = await this.#ask(batch, { ...terms, seconds });
    if (typeof outcome !== 'string') {
      if ('failure' in outcome) throw thrownBy(outcome);
      return outcome.results as Result[];
    }
    if (batch.length === 1) return batch.map((only) => refuse(only, outcome, seconds));
    const alone: Result[] = [];
    for (const one of batch) alone.push(...(await this.#doBatch([one], terms, refuse)));
    return alone;
  }

  async #ask(tasks: readonly unknown[], terms: Terms): Promise<Reply | Failure> {
    this.#busy++;
    try {
      return await this.#askOne(tasks, terms);
    } finally {
      this.#busy--;
    }
  }

  async #askOne(tasks: readonly unknown[], terms: Terms): Promise<Reply | Failure> {
    const { preparation, seconds, workers, onGiven } = terms;
    // One that could not be started is tried again.
    const idle = await this.#idle.pop()?.catch(() => undefined);
    const isFresh = idle?.connected !== true;
    const worker = isFresh ? await this.#start(workers) : idle;
    const isTold = this.#told.get(worker) === preparation;
    const work = { request: { tasks }, seconds };
    const outcome = await answerOf(worker, [...(isTold ? [] : [told(preparation)]), work], onGiven);
    if (typeof outcome === 'string') {
      worker.kill('SIGKILL');
      // It may have ended before it was asked: what ends is blamed on a task only in a process that was started for it.
      const isInDoubt = outcome === 'ended' && !isFresh && tasks.length === 1;
      return isInDoubt ? this.#askOne(tasks, terms) : outcome;
    }
    this.#told.set(worker, preparation);
    this.#idle.push(Promise.resolve(worker));
    return outcome;
  }
}

async function endAll(starting: readonly Promise<ChildProcess>[]): Promise<void> {
  const workers = await Promise.allSettled(starting);
  await Promise.all(workers.flatMap((one) => (one.status === 'fulfilled' ? [endWorker(one.value)] : [])));
}

function told(preparation: Preparation): Demand {
  return { request: { prepare: preparation }, seconds: LONGEST_PREPARATION };
}

function thrownBy(trouble: Trouble): Error {
  return trouble.damaged === undefined ? new WorkerFailure(trouble) : new DamagedCache(trouble.damaged);
}

function workersFor(tasks: number): number {
  return Math.min(MOST_WORKERS, availableParallelism(), 1 + Math.floor(tasks / FOR_ANOTHER));
}

function batchSize(left: number, workers: number): number {
  // One alone need not wait for somebody who has other things to do.
  if (workers === 1 && left < FOR_ANOTHER) return left;
  return Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, Math.ceil(left / (workers * BATCHES))));
}
