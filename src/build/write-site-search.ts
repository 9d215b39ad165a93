import type { Publication } from '../model/publication.ts';
import type { ShardMaker } from '../search/index-shard.ts';
import { writeSearch } from '../search/write-search.ts';
import { searchVersion } from './code-digest.ts';
import { articleFile } from './content-files.ts';
import { digestOf } from './digest.ts';
import type { OutputFolder } from './output/output-folder.ts';
import { folderShardStore } from './search-store.ts';
import type { Site } from './site.ts';
import type { Answers } from './staleness/answers.ts';
import type { TextLibrary } from './texts/text-library.ts';
import type { WorkerPool } from './workers/worker-pool.ts';

/** Seconds that a shard may take: three are usual. */
const LONGEST = 600;

/** What the search of a site is written from, by whom, and into what. */
interface SearchDesk {
  site: Site;
  library: TextLibrary;
  edition: OutputFolder;
  pool: WorkerPool;
}

/**
 * Writes the search; only shards of articles that changed are indexed anew, several at a time.
 *
 * @param folder Where shards are kept.
 * @param root Of the project.
 * @throws {Error} When Pagefind fails.
 */
export async function writeSiteSearch(
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

/** Has shards made by other processes: Pagefind makes one at a time, and half of the work is to speak with it. */
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
        refuse: () => {
          throw new Error('Pagefind ended, or went on for ever, while it indexed articles.');
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
