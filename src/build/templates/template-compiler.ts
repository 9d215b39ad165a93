import { FAILURES, WorkerPool } from '../workers/worker-pool.ts';
import type { TemplatesToMake } from './make-templates.ts';
import { keptTemplates, type Templates } from './templates.ts';

/**
 * Templates as they are kept, or made by Astro in a process of its own: it has a second of
 * work before it lets anybody else do any, takes memory until it ends, and can either
 * build or serve in one process.
 */
export class TemplateCompiler {
  readonly #pool = new WorkerPool(undefined, 'templates');

  /** Starts the process, so that it is ready when the templates are asked for. */
  warmUp(): void {
    this.#pool.warmUp();
  }

  /**
   * @throws What Astro throws, such as for a mistake in a template.
   * @throws {DamagedCache} When kept ones are not as they were made.
   */
  async templates(wanted: TemplatesToMake): Promise<Templates> {
    let kept: Templates | undefined;
    try {
      kept = keptTemplates(wanted.cache, wanted.digest);
    } catch (error) {
      void this.close();
      throw error;
    }
    if (kept) {
      // If it was started, nobody waits for it to be ready.
      void this.close();
      return kept;
    }
    try {
      await this.#pool.run({
        preparation: { kind: 'templates', ...wanted },
        tasks: [undefined],
        refuse: (_, failure, seconds) => {
          throw new Error(`Compiling the templates ${FAILURES[failure](seconds)}.`);
        },
      });
      const made = keptTemplates(wanted.cache, wanted.digest);
      if (!made) throw new Error('What Astro made of the templates was not kept.');
      return made;
    } finally {
      await this.close();
    }
  }

  /** Ends the process. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}
