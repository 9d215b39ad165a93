import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageReply, PageRequest, PageWork, WrittenPage } from './page-work.ts';

/** Pages that a thread is given at a time. */
const BATCH = 32;

/**
 * Renders pages in threads, as many as the machine has cores to give.
 *
 * @param onDone Told how many more pages are written.
 * @throws What a template throws in one of them.
 */
export async function writePagesInThreads(
  work: PageWork,
  requests: PageRequest,
  onDone: (count: number) => void,
): Promise<WrittenPage[]> {
  const batches = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, index) =>
    requests.slice(index * BATCH, (index + 1) * BATCH),
  );
  const written: WrittenPage[] = [];
  const threads = Array.from(
    { length: Math.min(availableParallelism(), batches.length) },
    () => new Worker(join(import.meta.dirname, 'page-worker.ts'), { workerData: work }),
  );
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          const reply = await ask(thread, batch);
          if ('error' in reply) throw reply.error;
          written.push(...reply.pages);
          onDone(reply.pages.length);
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return written;
}

function ask(thread: Worker, batch: PageRequest): Promise<PageReply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => {
      reject(new Error(`A thread that renders pages ended with code ${code}.`));
    };
    thread.once('error', reject).once('exit', ended);
    thread.once('message', (reply: PageReply) => {
      thread.removeListener('error', reject).removeListener('exit', ended);
      resolve(reply);
    });
    thread.postMessage(batch);
  });
}
