/** The worker that searches, so that typing and scrolling never wait for it. */
import { ArchiveSearch } from './archive-search.ts';
import { shareProgram } from './share-program.ts';
import { watchDownloads } from './watch-downloads.ts';
import type { Answer, Opening, PassagesWanted, Request } from './search-protocol.ts';
import type { Wanted } from './query-words.ts';

const downloads = watchDownloads(globalThis);
shareProgram(globalThis);
let archive: Promise<ArchiveSearch> | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});

async function answer({ id, name, takes }: Request): Promise<Answer> {
  try {
    const gives = await handlers[name](takes as never);
    const lost = downloads.failed();
    return lost === undefined ? { id, gives } : { id, error: lost };
  } catch (error) {
    return { id, error: downloads.failed() ?? String(error) };
  }
}

const handlers = {
  async open(opening: Opening) {
    archive = ArchiveSearch.open(opening);
    await archive;
  },
  search: async (wanted: Wanted) => (await opened()).search(wanted),
  passages: async (wanted: PassagesWanted) => (await opened()).passages(wanted),
};

function opened(): Promise<ArchiveSearch> {
  return archive ?? Promise.reject(new Error('Not opened'));
}
