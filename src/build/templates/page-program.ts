import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaseApp } from 'astro/app';
import { DamagedCache } from '../damaged-cache.ts';
import { ENTRY_FILE } from './entry-bundle.ts';
import { plainFilesIn } from './plain-files-in.ts';
import { listPaths, type RoutePath } from './list-paths.ts';
import { OtherAstro } from './other-astro.ts';
import { bytesOf } from './quick-response.ts';

/** A page, or a file that is made like one, such as a feed. */
export interface PagePath extends Omit<RoutePath, 'pathname'> {
  /** Its address without the folder of the publication: `/articles/2022/visit/`, `/feed.xml`. */
  path: string;
  /** The file that holds it: `/articles/2022/visit/index.html`. */
  file: string;
}

/** What the bundle of the templates exports. */
interface Bundle {
  /** An application that was told nothing yet. */
  open: () => {
    app: BaseApp;
    paths: () => Promise<RoutePath[]>;
  };
}

/** What a template threw, with the page that it was to make. */
class PageProblem extends Error {
  constructor(path: string, thrown: unknown) {
    super(`The page ${path} cannot be made: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    if (thrown instanceof Error && thrown.stack !== undefined)
      this.stack = `${this.message}\n${thrown.stack}`;
  }
}

/** Pages that are written as a file of their own name, since hosts look for it. */
const BY_NAME = /^\/(?:404|500)$/;

/** The program that renders pages, as Astro bundled it. */
export class PageProgram {
  readonly #bundle: Bundle;
  readonly #program: ReturnType<Bundle['open']>;
  readonly #root: string;

  private constructor(bundle: Bundle, root: string) {
    this.#bundle = bundle;
    this.#program = bundle.open();
    this.#root = root;
  }

  /**
   * Loads the program with all that it is made of, so that whatever a module asks of the
   * site while it is loaded is asked here, where it is an error, and not on account
   * of the first page that needs the module.
   *
   * @param server The folder of the program.
   * @param root The absolute address of the site's root: `https://example.org/review`.
   * @throws {OtherAstro} When it is no program as `engine-entry.ts` has it.
   * @throws What a template throws.
   */
  static async load(server: string, root: string): Promise<PageProgram> {
    const url = (file: string) => pathToFileURL(join(server, file)).href;
    const bundle = await bundleAt(url(ENTRY_FILE));
    await Promise.all(plainFilesIn(server).map((file) => import(url(file))));
    return new PageProgram(bundle, root);
  }

  /** The same program for another site: this one goes on with the pages that it has listed. */
  afresh(): PageProgram {
    return new PageProgram(this.#bundle, this.#root);
  }

  /**
   * All pages of the site. The site must be there.
   *
   * @throws {OtherAstro} When there are none: any site has a front page.
   */
  async paths(): Promise<PagePath[]> {
    const pages = await this.#list();
    if (pages.length === 0) throw new OtherAstro('lists no pages');
    return pages;
  }

  /**
   * The page at a path of the site, if there is one, without listing what cannot be there; of two the
   * later one, which replaces the other in a list by paths.
   */
  async find(path: string): Promise<PagePath | undefined> {
    return (await this.#list(path)).findLast((page) => page.path === path);
  }

  /**
   * @throws {PageProblem} When a template throws something, or it is no page.
   * @throws {DamagedCache} When the site that it asks does.
   */
  async render({ path, route, isPlain }: PagePath): Promise<Uint8Array> {
    const request = new Request(this.#root + encodeURI(path));
    // A route with an address is that of one page, for which Astro asks no list.
    const routeData = isPlain === true ? { ...route, pathname: path } : route;
    try {
      const response = await this.#program.app.render(request, { routeData });
      if (response.status >= 300 && !(response.status === 404 && path === '/404/'))
        throw new Error(`it answers ${response.status}`);
      return await bytesOf(response);
    } catch (error) {
      throw error instanceof DamagedCache ? error : new PageProblem(path, error);
    }
  }

  async #list(path?: string): Promise<PagePath[]> {
    const { app, paths } = this.#program;
    return ((await listPaths(app, path)) ?? (await paths())).map(pagePath);
  }
}

/** @throws {OtherAstro} When there is no application to open, such as one that was not finished when it was kept. */
async function bundleAt(url: string): Promise<Bundle> {
  try {
    const bundle = (await import(url)) as Bundle;
    bundle.open();
    return bundle;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OtherAstro(`made a program that cannot be opened (${why})`, error);
  }
}

/** Where Astro would write a page with `trailingSlash: 'always'` and `format: 'directory'`. */
function pagePath({ pathname, route, isPlain }: RoutePath): PagePath {
  if (route.type === 'endpoint') return { path: pathname, file: pathname, route, isPlain };
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return { path, file: BY_NAME.test(pathname) ? `${pathname}.html` : `${path}index.html`, route, isPlain };
}
