import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { DocumentFile } from '../../source/read-document.ts';
import { refused } from './refused.ts';
import { READY, type Reply, type Request } from './reader-protocol.ts';
import type { Reading } from './reading.ts';
import type { Names } from './surroundings.ts';

/** Seconds that one file may take. */
const LONGEST = 10;

/** Files that a reader is given at a time: enough to make messages rare, few enough to share the work evenly. */
const BATCH = 64;

/** Where Node keeps what it compiles. */
const COMPILED = join(import.meta.dirname, '../../../.cache/compiled');

/** Files for which a second process is worth its start. */
const FOR_ANOTHER = 300;

/**
 * Reads files in processes of their own, as many as the machine has cores to give.
 * Markdown is parsed by native code, which nothing but the end of its process stops:
 * a file that takes longer than ten seconds, or takes its reader down, costs that
 * reader and becomes a finding.
 */
export class ReaderPool {
  readonly #idle: ChildProcess[] = [];
  /** What each process was last told of the names around. */
  readonly #told = new WeakMap<ChildProcess, Names>();
  readonly #folder: string;
  readonly #seconds: number;

  /** @param seconds How long one file may take. */
  constructor(folder: string, seconds = LONGEST) {
    this.#folder = folder;
    this.#seconds = seconds;
  }

  /**
   * The readings of files, in their order.
   *
   * @param onRead Told how many more files are read.
   */
  async read(
    files: readonly DocumentFile[],
    names: Names,
    onRead: (count: number) => void = () => undefined,
  ): Promise<Reading[]> {
    const readings: Reading[] = [];
    const starts = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => index * BATCH);
    const workers = Math.min(availableParallelism(), 1 + Math.floor(files.length / FOR_ANOTHER));
    await Promise.all(
      Array.from({ length: Math.min(workers, starts.length) }, async () => {
        for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
          const batch = files.slice(start, start + BATCH);
          for (const [index, reading] of (await this.#readBatch(batch, names)).entries())
            readings[start + index] = reading;
          onRead(batch.length);
        }
      }),
    );
    return readings;
  }

  /** Ends all processes. */
  close(): void {
    for (const reader of this.#idle.splice(0)) reader.kill();
  }

  /** When a batch fails, each of its files is read alone, so that only the one at fault is refused. */
  async #readBatch(batch: readonly DocumentFile[], names: Names): Promise<Reply> {
    const outcome = await this.#ask(batch, names);
    if (typeof outcome !== 'string') return outcome;
    const [only] = batch;
    if (only && batch.length === 1)
      return [refused(only, '', 'time-limit', REFUSALS[outcome](this.#seconds))];
    const alone: Reading[] = [];
    for (const one of batch) alone.push(...(await this.#readBatch([one], names)));
    return alone;
  }

  async #ask(files: readonly DocumentFile[], names: Names): Promise<Reply | Failure> {
    const idle = this.#idle.pop();
    const reader = idle?.connected === true ? idle : await start();
    if (this.#told.get(reader) !== names) {
      const about: Request = { folder: this.#folder, names };
      reader.send(about);
      this.#told.set(reader, names);
    }
    const task: Request = { files };
    const outcome = await answerOf(reader, task, this.#seconds);
    if (typeof outcome === 'string') reader.kill('SIGKILL');
    else this.#idle.push(reader);
    return outcome;
  }
}

/** How a reader may fail: it takes too long, or it ends. */
type Failure = 'late' | 'ended';

function answerOf(reader: ChildProcess, task: Request, seconds: number): Promise<Reply | Failure> {
  return new Promise((resolve) => {
    const done = (outcome: Reply | Failure) => {
      clearTimeout(timer);
      reader.removeAllListeners();
      // Without a listener, a failure to write to a reader that has ended would be thrown.
      reader.on('error', () => undefined);
      resolve(outcome);
    };
    const timer = setTimeout(done, seconds * 1000, 'late');
    reader.once('message', (reply) => {
      done(reply as Reply);
    });
    reader.once('exit', () => {
      done('ended');
    });
    reader.once('error', () => {
      done('ended');
    });
    reader.send(task);
  });
}

const REFUSALS = {
  late: (seconds: number) =>
    `Unexpected text that takes longer than ${seconds} s to read, expected one without many thousands of brackets, quotation marks or other signs in a row.`,
  ended: () =>
    'Unexpected text that the generator could not read to its end, expected one without many thousands of brackets, quotation marks or other signs in a row.',
};

/**
 * A new reader that has loaded all it needs, so that no file pays for that.
 *
 * @throws When there can be none.
 */
function start(): Promise<ChildProcess> {
  const reader = fork(join(import.meta.dirname, 'reader-process.ts'), {
    serialization: 'advanced',
    // Reading makes much garbage, most of it short-lived.
    execArgv: ['--max-semi-space-size=64'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const failed = () => {
      reject(new Error('A process that reads content ended before it began.'));
    };
    reader.once('error', failed).once('exit', failed);
    reader.once('message', (word) => {
      if (word !== READY) return;
      reader.removeAllListeners();
      // An idle reader keeps nobody waiting.
      reader.unref();
      reader.channel?.unref();
      resolve(reader);
    });
  });
}
