/** A process that works for another one, which may end it at any moment. */
import { flushCompileCache } from 'node:module';
import { READY, type Preparation, type Reply, type Request } from './worker-protocol.ts';
import { reader } from './reader.ts';
import { textRenderer } from './text-renderer.ts';

type DoWork = (tasks: readonly never[]) => readonly unknown[] | Promise<readonly unknown[]>;

/** The reply to what the work is. */
const PREPARED: Reply = { results: [] };

let work: Promise<DoWork> | undefined;

process.on('message', (request: Request) => {
  if ('prepare' in request) {
    work = workOf(request.prepare);
    // Whatever is wrong with it is told in reply to the first task.
    void work.catch(() => undefined).then(() => process.send?.(PREPARED));
    return;
  }
  void replyTo(request.tasks).then((reply) => process.send?.(reply));
});

// For the next process, which may begin at once.
flushCompileCache();
process.send?.(READY);

async function workOf(preparation: Preparation): Promise<DoWork> {
  switch (preparation.kind) {
    case 'read':
      return reader(preparation);
    case 'render':
      return textRenderer(preparation);
    case 'program': {
      const { PageProgram } = await import('../templates/page-program.ts');
      await PageProgram.load(preparation.server, '');
      await import('./page-writer.ts');
      return () => [];
    }
    case 'templates': {
      const { templatesOf } = await import('../templates/make-templates.ts');
      const { source, address, digest, cache } = preparation;
      await templatesOf(source, address, digest, cache);
      return (tasks) => tasks.map(() => undefined);
    }
    case 'pages': {
      const { pageWriter } = await import('./page-writer.ts');
      return pageWriter(preparation);
    }
  }
}

async function replyTo(tasks: readonly unknown[]): Promise<Reply> {
  try {
    const doWork = await work;
    if (!doWork) throw new Error('Expected to be told first what the work is.');
    return { results: await doWork(tasks as readonly never[]) };
  } catch (error) {
    // A full disk, a mistake in a template: nothing that another worker could do better.
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
