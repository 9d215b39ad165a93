import type { Publication } from '../model/publication.ts';
import type { ShardMaker } from '../search/index-shard.ts';
import { INDEX_PATH } from '../search/format.ts';
import { writeSearch } from '../search/write-search.ts';
import { searchVersion } from './code-digest.ts';
import { articleFile } from './content-files.ts';
import { digestOf } from './digest.ts';
import type { Edition } from './output/edition.ts';
import { folderShardStore } from './search-store.ts';
import type { Site } from './site.ts';
import type { Answers } from './staleness/answers.ts';
import type { TextLibrary } from './texts/text-library.ts';
import { FAILURES, type WorkerPool } from './workers/worker-pool.ts';

/** Seconds that a shard may take: three are usual. */
const LONGEST = 120;

/** What the search of a site is written from, by whom, and into what. */
interface SearchDesk {
  site: Site;
  library: TextLibrary;
  edition: Edition;
  pool: WorkerPool;
}

/** What is known of the search before it is written. */
interface SearchOrder {
  /** See `searchInputs`; nothing when there is to be no search. */
  inputs: string;
  /** Those of the last build. */
  former: string;
  /** Where shards are kept. */
  folder: string;
}

/**
 * The search of an edition: as the last build left it, or written anew, of which only shards
 * of articles that changed are indexed, several at a time.
 *
 * @param root Of the project.
 */
export function siteSearch(desk: SearchDesk, { inputs, former, folder }: SearchOrder, root: string) {
  let writing: Promise<void> | undefined;
  return {
    /** Begins to write it, if it has to be: others do most of it. */
    begin(): void {
      if (inputs === '' || inputs === former) return;
      writing ??= writeAnew(desk, folder, root);
      // Heard at the end.
      writing.catch(() => undefined);
    },
    /** Waits until nobody writes into the edition any more, whatever comes of it. */
    async settle(): Promise<void> {
      await writing?.catch(() => undefined);
    },
    /** @throws {Error} When Pagefind fails. */
    async end(): Promise<void> {
      if (inputs !== '' && inputs === former) desk.edition.keepBelow(INDEX_PATH);
      this.begin();
      await writing;
    },
  };
}

async function writeAnew(
  { site: { publication, bodyOf }, library, edition, pool }: SearchDesk,
  folder: string,
  root: string,
): Promise<void> {
  const kept = folderShardStore(folder);
  await writeSearch({
    ...{ publication, bodyOf, kept, maker: shardMaker(library, pool), codeVersion: searchVersion(root) },
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
    write: (path, content) => {
      edition.write(path, content);
    },
  });
  kept.sweep();
}

/** Has shards made by other processes: Pagefind makes one at a time, and a third of the work is to speak with it. */
function shardMaker(library: TextLibrary, pool: WorkerPool): ShardMaker {
  const preparation = { kind: 'shards', packs: library.folder } as const;
  return {
    atATime: pool.size,
    async make(request) {
      const places = request.documents.map(({ id }) => library.placeOf(articleFile(id)));
      const [shard] = await pool.run({
        preparation,
        tasks: [{ request, places }],
        seconds: LONGEST,
        refuse: (_task, failure, seconds) => {
          throw new Error(`The search index of some hundred articles ${FAILURES[failure](seconds)}.`);
        },
      });
      if (!shard) throw new Error('Pagefind made no index.');
      return shard;
    },
  };
}

/** The same as long as all that the search is made from is. */
export function searchInputs(
  answers: Answers,
  code: string,
  { articles }: Publication,
  library: TextLibrary,
): string {
  const lists = ['articles', 'authors', 'entities', 'regions', 'series', 'settings'];
  return digestOf(
    [
      code,
      ...lists.map((name) => answers.digestOf(JSON.stringify([name]))),
      ...articles.map(({ id }) => library.digestOf(articleFile(id))),
    ].join(' '),
  );
}
