import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PageProgram, type PagePath } from '../templates/page-program.ts';
import type { Templates } from '../templates/templates.ts';

/** Where the files lie that pages load and Astro made; all else that they load is served as it is. */
const MADE_BY_ASTRO = '/assets/';

/** The page for an address that is none. */
const NOT_FOUND = '/404/';

/** What is served at a path. */
export interface LivePage {
  content: Uint8Array | string;
  /** Whether it is a page, and no feed or other file. */
  isPage: boolean;
  isFound: boolean;
}

/**
 * The pages of a preview as a build renders them: by the program that Astro makes of the
 * templates. It is kept, and shows a page at once, where Astro's server for developers
 * first transforms a hundred modules. It knows nothing of what changes in templates.
 */
export class LivePages {
  /** In memory: a build may make other templates meanwhile, and then forgets these. */
  #files: Promise<ReadonlyMap<string, Uint8Array>>;
  /** The paths of files that are published as they are, also in the place of a page. */
  readonly #asTheyAre: Promise<ReadonlySet<string>>;
  #program: Promise<LiveProgram | undefined>;
  #isRetired = false;

  /**
   * @param templates Nothing when they cannot be made.
   * @param address The absolute address of the site's root, without a slash at its end.
   */
  constructor(templates: Promise<Templates | undefined>, address: string) {
    this.#files = templates.then((made) => (made ? filesOf(made) : new Map()));
    this.#files.catch(() => undefined);
    this.#asTheyAre = templates.then(
      (made) => new Set([...(made?.files.keys() ?? [])].filter((path) => !path.startsWith(MADE_BY_ASTRO))),
      () => new Set(),
    );
    this.#program = templates.then(
      async (made) => made && new LiveProgram(await PageProgram.load(made.server, address)),
    );
    // Then somebody else renders, and says what is wrong.
    this.#program.catch(() => undefined);
  }

  /** Hears that there is another site. */
  renew(): void {
    this.#program = this.#program.then((program) => program?.afresh());
    this.#program.catch(() => undefined);
  }

  /** Hears that the templates are not any more what they were made from; returns whether that is news. */
  retire(): boolean {
    if (this.#isRetired) return false;
    this.#isRetired = true;
    this.#program = Promise.resolve(undefined);
    this.#files = Promise.resolve(new Map());
    return true;
  }

  /**
   * What is at a path below the address of the site, or nothing where somebody else has to answer.
   *
   * @throws What a template throws.
   */
  async read(path: string): Promise<LivePage | undefined> {
    if (path.startsWith(MADE_BY_ASTRO)) return this.#made(path);
    if ((await this.#asTheyAre).has(path)) return undefined;
    return (await this.#program)?.read(path);
  }

  async #made(path: string): Promise<LivePage | undefined> {
    const content = (await this.#files).get(path);
    return content && { content, isPage: false, isFound: true };
  }
}

/** The files that pages load, by their paths. */
async function filesOf({ assets, files }: Templates): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = [...files.keys()].filter((path) => path.startsWith(MADE_BY_ASTRO));
  return new Map(
    await Promise.all(made.map(async (path) => [path, await readFile(join(assets, path))] as const)),
  );
}

/** The program for one site. */
class LiveProgram {
  readonly #program: PageProgram;

  constructor(program: PageProgram) {
    this.#program = program;
  }

  afresh(): LiveProgram {
    return new LiveProgram(this.#program.afresh());
  }

  /** @throws What a template throws. */
  async read(path: string): Promise<LivePage | undefined> {
    const page = (await this.#program.find(path)) ?? (await this.#instead(path));
    if (!page) return undefined;
    const content = await this.#program.render(page);
    return { content, isPage: page.route.type === 'page', isFound: page.path === path && path !== NOT_FOUND };
  }

  /** What is shown where there is no page. */
  async #instead(path: string): Promise<PagePath | undefined> {
    return path.endsWith('/') ? this.#program.find(NOT_FOUND) : undefined;
  }
}
