import { rootOf, type SiteAddress } from '../astro-settings.ts';
import type { PageProgram } from './page-program.ts';
import type { Templates } from './templates.ts';

/** Templates, and the program in them. */
export interface LoadedTemplates {
  templates: Templates;
  program: PageProgram;
}

/**
 * Templates that are being made elsewhere, and the program in them, which is loaded here when there
 * is time: for a twentieth of a second nothing else is done then.
 */
export class LoadableTemplates {
  /** Fails with what Astro throws, or when kept ones are not as they were made. */
  readonly made: Promise<Templates>;
  readonly #root: string;
  #areMade = false;
  #loaded: Promise<LoadedTemplates> | undefined;

  constructor(made: Promise<Templates>, address: SiteAddress) {
    this.made = made;
    this.#root = rootOf(address);
    // Whoever needs them is told.
    made.then(
      () => (this.#areMade = true),
      () => undefined,
    );
  }

  /** Whether they are there. */
  get areMade(): boolean {
    return this.#areMade;
  }

  /**
   * Loads the program, if nobody did so before.
   *
   * @throws What `made` and `PageProgram.load` throw, also when nobody waited for it so far.
   */
  load(): Promise<LoadedTemplates> {
    if (!this.#loaded) {
      this.#loaded = this.#load();
      this.#loaded.catch(() => undefined);
    }
    return this.#loaded;
  }

  async #load(): Promise<LoadedTemplates> {
    const templates = await this.made;
    const [{ PageProgram }, { answerQuickly }] = await Promise.all([
      import('./page-program.ts'),
      import('./quick-response.ts'),
    ]);
    answerQuickly();
    return { templates, program: await PageProgram.load(templates.server, this.#root) };
  }
}
