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
interface SearchSurroundings {
  site: Site;
  library: TextLibrary;
  edition: Edition;
  pool: WorkerPool;
  /** Where shards are kept. */
  folder: string;
}

/**
 * The search of an edition: as the last build left it, or written anew, of which only shards
 * of articles that changed are indexed, several at a time.
 */
export class SiteSearch {
  /** See `searchInputs`; nothing when there is to be no search. */
  readonly inputs: string;
  readonly #former: string;
  readonly #around: SearchSurroundings;
  #writing: Promise<void> | undefined;

  /** @param former The inputs of the last build. */
  constructor(inputs: string, former: string, around: SearchSurroundings) {
    this.inputs = inputs;
    this.#former = former;
    this.#around = around;
  }

  /** Whether it has to be written. */
  get isStale(): boolean {
    return this.inputs !== '' && this.inputs !== this.#former;
  }

  /** Begins to write it, if it has to be: others do most of it. */
  begin(): void {
    if (!this.isStale) return;
    this.#writing ??= writeAnew(this.#around);
    // Heard at the end.
    this.#writing.catch(() => undefined);
  }

  /** Waits until nobody writes into the edition any more, whatever comes of it. */
  async settle(): Promise<void> {
    await this.#writing?.catch(() => undefined);
  }

  /** @throws {Error} When Pagefind fails. */
  async end(): Promise<void> {
    if (this.inputs !== '' && !this.isStale) this.#around.edition.keepBelow(INDEX_PATH);
    this.begin();
    await this.#writing;
  }
}

async function writeAnew({
  site: { publication, bodyOf },
  library,
  edition,
  pool,
  folder,
}: SearchSurroundings): Promise<void> {
  const kept = folderShardStore(folder);
  await writeSearch({
    ...{ publication, bodyOf, kept, maker: shardMaker(library, pool), codeVersion: searchVersion() },
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
