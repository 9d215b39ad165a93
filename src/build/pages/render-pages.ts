import type { Publication, Records } from '../../model/publication.ts';
import type { SiteTree } from '../output/site-tree.ts';
import type { TextLibrary } from '../texts/text-library.ts';
import type { PageRenderer } from './page-renderer.ts';
import { writePagesInThreads } from './page-threads.ts';
import type { WrittenPage } from './page-work.ts';
import { writePage } from './write-page.ts';

/** Pages for which threads, whose start takes each half a second, are worth it. */
const FOR_THREADS = 1500;

/** What pages are rendered with, and where to. */
export interface PageSurroundings {
  publication: Publication;
  library: TextLibrary;
  renderer: PageRenderer;
  /** The folder of the program that renders. */
  server: string;
  tree: SiteTree;
  /** Told how many pages are written, and how many there are to write. */
  onDone: (done: number, all: number) => void;
}

/**
 * Renders pages into the tree: a few here, many in threads.
 *
 * @param files The files of the pages.
 * @throws What a template throws.
 */
export async function renderPages(
  files: readonly string[],
  around: PageSurroundings,
): Promise<WrittenPage[]> {
  const { publication, library, renderer, server, tree, onDone } = around;
  const requests = files.map((file) => ({ file, former: tree.files.get(file)?.digest }));
  let done = 0;
  const advance = (count: number) => {
    done += count;
    onDone(done, files.length);
  };
  if (files.length >= FOR_THREADS) {
    const work = {
      records: recordsOf(publication),
      texts: library.entries(),
      packs: library.folder,
      server,
      tree: tree.folder,
    };
    return writePagesInThreads(work, requests, advance);
  }
  const written: WrittenPage[] = [];
  for (const request of requests) {
    written.push(await writePage(renderer, tree.folder, request));
    advance(1);
  }
  return written;
}

/** What a publication can be made of again in another thread. */
function recordsOf(publication: Publication): Records {
  const { settings, articles, authors, entities, regions, series, indicators, pages } = publication;
  return { settings, articles, authors, entities, regions, series, indicators, pages };
}
