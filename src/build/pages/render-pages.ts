import type { Publication, Records } from '../../model/publication.ts';
import type { SiteTree } from '../output/site-tree.ts';
import type { Answers } from '../staleness/answers.ts';
import type { Question } from '../staleness/question.ts';
import type { TextLibrary } from '../texts/text-library.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { AskingPage, ToldPage } from './page-work.ts';
import { writePage } from './write-page.ts';

/** Pages for which other processes, which take each a second to begin, are worth it. */
export const PAGES_FOR_OTHERS = 1500;

/** What pages are rendered with, and where to. */
export interface PageSurroundings {
  publication: Publication;
  library: TextLibrary;
  renderer: PageRenderer;
  /** The folder of the program that renders. */
  server: string;
  tree: SiteTree;
  /** To which is added what other processes find out. */
  answers: Answers;
  pool: WorkerPool;
  /** Told how many pages are written, and how many there are to write. */
  onDone: (done: number, all: number) => void;
}

/**
 * Renders pages into the tree: a few here, many in other processes.
 *
 * @param files The files of the pages.
 * @throws What a template throws.
 */
export async function renderPages(files: readonly string[], around: PageSurroundings): Promise<AskingPage[]> {
  const { publication, library, renderer, server, tree, answers, pool, onDone } = around;
  const requests = files.map((file) => ({ file, former: tree.files.get(file)?.digest }));
  let done = 0;
  const advance = (count: number) => {
    done += count;
    onDone(done, files.length);
  };
  if (files.length >= PAGES_FOR_OTHERS) {
    const told = await pool.run({
      preparation: {
        kind: 'pages',
        records: recordsOf(publication),
        texts: library.entries(),
        packs: library.folder,
        server,
        tree: tree.folder,
      },
      tasks: requests,
      refuse: ({ file }, _failure, seconds) => {
        throw new Error(`The page ${file} takes longer than ${seconds} s to render.`);
      },
      onDone: advance,
    });
    return understood(told, answers);
  }
  const written: AskingPage[] = [];
  for (const request of requests) {
    const { asked, ...page } = await writePage(renderer, tree.folder, request);
    written.push({ ...page, asked: [...asked.keys()] });
    advance(1);
  }
  return written;
}

/** What a publication can be made of again in another process. */
function recordsOf(publication: Publication): Records {
  const { settings, articles, authors, entities, regions, series, indicators, pages } = publication;
  return { settings, articles, authors, entities, regions, series, indicators, pages };
}

/** What other processes told of pages, with the questions in full. */
function understood(told: readonly ToldPage[], answers: Answers): AskingPage[] {
  const known = new Map<number, Question[]>();
  for (const { by, questions } of told) {
    const list = known.get(by) ?? [];
    for (const [question, digest] of questions) {
      list.push(question);
      answers.learn(question, digest);
    }
    known.set(by, list);
  }
  return told.map(({ file, digest, size, by, asked }) => ({
    ...{ file, digest, size },
    asked: Array.from(asked, (number) => known.get(by)?.[number] ?? ''),
  }));
}
