/** A process that works for another one, which may end it at any moment. */
import { DamagedCache } from '../damaged-cache.ts';
import {
  AT_WORK,
  READY,
  TASKS_AT_A_TIME,
  type Preparation,
  type Purpose,
  type Reply,
  type Request,
  type Trouble,
} from './worker-protocol.ts';

type DoWork = (tasks: readonly never[]) => readonly unknown[] | Promise<readonly unknown[]>;

/** The reply to what the work is. */
const PREPARED: Reply = { results: [] };

let work: Promise<DoWork> | undefined;
/** When it was told that there is work now, or that there can be none. */
let told: Promise<void> | undefined;
let isAtWork = false;

process.on('message', (request: Request) => {
  if ('prepare' in request) {
    work = workOf(request.prepare);
    // Whatever is wrong with it is told in reply to the first task.
    told = work
      .catch(() => undefined)
      .then(() => {
        tell(PREPARED);
      });
    return;
  }
  isAtWork = true;
  void replyTo(request.tasks).then((reply) => {
    isAtWork = false;
    tell(reply);
  });
});

// Whoever waited for the work has ended. Astro would go on for seconds also when it has nothing to do.
process.once('disconnect', () => {
  if (isAtWork || process.argv[2] === ('templates' satisfies Purpose)) process.exit();
});
await loadFor(process.argv[2] as Purpose);
tell(READY);

/** Tells whoever waits for the work; a process whose work nobody waits for ends. */
function tell(message: Reply | typeof READY | typeof AT_WORK): void {
  process.send?.(message, undefined, undefined, (error) => {
    if (error) process.exit();
  });
}

/** So that no task pays for it. */
function loadFor(purpose: Purpose): Promise<unknown> {
  return purpose === 'content'
    ? Promise.all([import('./reader.ts'), import('./text-renderer.ts')])
    : Promise.all([import('../templates/make-templates.ts'), import('astro')]);
}

async function workOf(preparation: Preparation): Promise<DoWork> {
  switch (preparation.kind) {
    case 'read': {
      const { reader } = await import('./reader.ts');
      return reader(preparation);
    }
    case 'render': {
      const { textRenderer } = await import('./text-renderer.ts');
      return textRenderer(preparation);
    }
    case 'program': {
      const { PageProgram } = await import('../templates/page-program.ts');
      await PageProgram.load(preparation.server, '');
      await import('./page-writer.ts');
      return () => [];
    }
    case 'templates': {
      const { makeTemplates } = await import('../templates/make-templates.ts');
      await makeTemplates(preparation);
      return (tasks) => tasks.map(() => undefined);
    }
    case 'shards': {
      const { shardMaker } = await import('./shard-maker.ts');
      return shardMaker(preparation);
    }
    case 'inspect': {
      const { treeInspector } = await import('./tree-inspector.ts');
      return treeInspector(preparation);
    }
    case 'pages': {
      const { pageWriter } = await import('./page-writer.ts');
      return pageWriter(preparation);
    }
  }
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { failure: String(error) };
  const { message, stack } = error;
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  return {
    failure: message,
    stack,
    code,
    path,
    dest,
    ...(error instanceof DamagedCache && { damaged: error.what }),
  };
}

async function replyTo(tasks: readonly unknown[]): Promise<Reply> {
  try {
    // Their time begins then.
    await told;
    const doWork = await work;
    if (!doWork) throw new Error('Expected to be told first what the work is.');
    const results: unknown[] = [];
    for (let next = 0; next < tasks.length; next += TASKS_AT_A_TIME) {
      if (next > 0) tell(AT_WORK);
      results.push(...(await doWork(tasks.slice(next, next + TASKS_AT_A_TIME) as never[])));
    }
    return { results };
  } catch (error) {
    // A full disk, a mistake in a template: nothing that another worker could do better.
    return troubleOf(error);
  }
}
