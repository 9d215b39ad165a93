/** A process that works for another one, which may end it at any moment. */
import { READY, type Preparation, type Reply, type Request } from './worker-protocol.ts';
import { reader } from './reader.ts';
import { textRenderer } from './text-renderer.ts';

let work: ((tasks: readonly never[]) => readonly unknown[]) | undefined;

process.on('message', (request: Request) => {
  if ('prepare' in request) {
    work = workOf(request.prepare);
    return;
  }
  process.send?.(replyTo(request.tasks));
});

process.send?.(READY);

function workOf(preparation: Preparation): typeof work {
  switch (preparation.kind) {
    case 'read':
      return reader(preparation);
    case 'render':
      return textRenderer(preparation);
  }
}

function replyTo(tasks: readonly unknown[]): Reply {
  if (!work) throw new Error('Expected to be told first what the work is.');
  try {
    return { results: work(tasks as readonly never[]) };
  } catch (error) {
    // A full disk, a folder that is gone: nothing that another worker could do better.
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
