import { digestOf } from '../digest.ts';
import { provideSite, type Site } from '../site.ts';
import { askedSite, type Question } from '../staleness/question.ts';
import type { PageProgram, PagePath } from '../templates/page-program.ts';

/** A page that was just rendered. */
export interface RenderedPage {
  content: Uint8Array;
  digest: string;
  /** What it asked of the site, and what it was told. */
  asked: ReadonlyMap<Question, unknown>;
}

/** What pages come from. */
type Program = Pick<PageProgram, 'paths' | 'render'>;

/** Renders pages one after the other, and notes what each asks of the site. */
export class PageRenderer {
  /** All pages of the site by their files. */
  readonly pages: ReadonlyMap<string, PagePath>;
  readonly #program: Program;
  #asked: Map<Question, unknown> | undefined;

  private constructor(program: Program, pages: readonly PagePath[], site: Site) {
    this.#program = program;
    this.pages = new Map(pages.map((page) => [page.file, page]));
    provideSite(
      askedSite(site, (question, answer) => {
        if (!this.#asked) throw new Error(`A template asked ${question} while no page was rendered.`);
        this.#asked.set(question, answer);
      }),
    );
  }

  /** @throws What a template throws, or when two pages would be one file. */
  static async of(program: Program, site: Site): Promise<PageRenderer> {
    // Which pages there are is asked at every build, so that it need not be noted.
    provideSite(site);
    const pages = await program.paths();
    const renderer = new PageRenderer(program, pages, site);
    if (renderer.pages.size < pages.length) throw new Error(`Two pages at one address: ${twice(pages)}`);
    return renderer;
  }

  /** @throws What a template throws. */
  async render(file: string): Promise<RenderedPage> {
    const page = this.pages.get(file);
    if (!page) throw new Error(`No page ${file}`);
    const asked = (this.#asked = new Map<Question, unknown>());
    try {
      const content = await this.#program.render(page);
      return { content, digest: digestOf(content), asked };
    } finally {
      this.#asked = undefined;
    }
  }
}

function twice(pages: readonly PagePath[]): string {
  const seen = new Set<string>();
  return pages.find(({ file }) => seen.size === seen.add(file).size)?.path ?? '';
}
