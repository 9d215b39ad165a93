import type { Publication, Records } from '../../model/publication.ts';
import type { SiteTree } from '../output/site-tree.ts';
import type { Answers } from '../staleness/answers.ts';
import type { Question } from '../staleness/question.ts';
import type { TextLibrary } from '../texts/text-library.ts';
import { FAILURES, type WorkerPool } from '../workers/worker-pool.ts';
import type { PageRenderer } from './page-renderer.ts';
import { writeShown, type AskingPage, type PageWork, type ToldPage } from './page-work.ts';
import { writePage } from './write-page.ts';

/** Pages for which other processes, which take each a second to begin, are worth it. */
export const PAGES_FOR_OTHERS = 1500;

/** What other processes are told that render pages. */
export type PagePreparation = { kind: 'pages' } & PageWork;

/** What pages are rendered with, and where to. */
export interface PageSurroundings {
  renderer: PageRenderer;
  tree: SiteTree;
  /** To which is added what other processes find out. */
  answers: Answers;
  pool: WorkerPool;
  /** For other processes; those that are told already are not told again. */
  preparation: () => PagePreparation;
  /** Told of pages as they are written. */
  onPage: (page: AskingPage) => void;
  /** Told how many pages are written, and how many there are to write. */
  onDone: (done: number, all: number) => void;
}

/**
 * Renders pages into the tree: a few here, many in other processes.
 *
 * @param files The files of the pages.
 * @throws What a template throws.
 */
export async function renderPages(files: readonly string[], around: PageSurroundings): Promise<void> {
  const { renderer, tree, answers, pool, preparation, onPage, onDone } = around;
  const requests = files.map((file) => ({ file, former: tree.files.get(file)?.digest }));
  let done = 0;
  const advance = (count: number) => {
    done += count;
    onDone(done, files.length);
  };
  if (files.length >= PAGES_FOR_OTHERS) {
    const understand = listener(answers);
    await pool.run({
      preparation: preparation(),
      tasks: requests,
      refuse: ({ file }, failure, seconds) => {
        throw new Error(`The page ${file} ${FAILURES[failure](seconds)}.`);
      },
      onResults: (pages) => {
        for (const page of pages) onPage(understand(page));
        advance(pages.length);
      },
    });
    return;
  }
  for (const request of requests) {
    const { asked, ...page } = await writePage(renderer, tree.folder, request);
    onPage({ ...page, asked: [...asked.keys()] });
    advance(1);
  }
}

/**
 * What other processes are to be told.
 *
 * @param cache The folder of the cache.
 * @param server The folder of the program that renders.
 * @param tree The folder that pages are written into.
 * @throws When it cannot be written.
 */
export function pagePreparation(
  publication: Publication,
  library: TextLibrary,
  cache: string,
  server: string,
  tree: string,
): PagePreparation {
  const shown = writeShown(cache, { records: recordsOf(publication), texts: library.entries() });
  return { kind: 'pages', shown, packs: library.folder, server, tree };
}

/** What a publication can be made of again in another process. */
function recordsOf(publication: Publication): Records {
  const { settings, articles, authors, entities, regions, series, indicators, pages } = publication;
  return { settings, articles, authors, entities, regions, series, indicators, pages };
}

/** Understands what other processes tell of pages, each question in full only once. */
function listener(answers: Answers): (page: ToldPage) => AskingPage {
  const known = new Map<string, Question[]>();
  return ({ file, digest, size, by, questions, asked }) => {
    const list = known.get(by) ?? [];
    known.set(by, list);
    for (const [question, answer] of questions) {
      list.push(question);
      answers.learn(question, answer);
    }
    return { file, digest, size, asked: Array.from(asked, (number) => list[number] ?? '') };
  };
}
