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

/** What the search of a site is written from, and by whom. */
interface SearchSurroundings {
  site: Site;
  library: TextLibrary;
  answers: Answers;
  /** Of the templates. */
  code: string;
  pool: WorkerPool;
  /** Where shards are kept. */
  folder: string;
}

/**
 * The search of an edition: as the last build left it, or made anew, of which only shards of
 * articles that changed are indexed, several at a time. It may be begun before there is an
 * edition.
 */
export class SiteSearch {
  /** The same as long as all that the search is made from is. */
  readonly inputs: string;
  readonly #former: string;
  readonly #around: SearchSurroundings;
  readonly #edition = Promise.withResolvers<Edition>();
  #writing: Promise<void> | undefined;

  /** @param former The inputs of the last build; nothing when there was no search. */
  constructor(former: string, around: SearchSurroundings) {
    this.inputs = inputsOf(around);
    this.#former = former;
    this.#around = around;
    // Whoever waits for it is told.
    this.#edition.promise.catch(() => undefined);
  }

  /** Whether it has to be made in any case. */
  get isStale(): boolean {
    return this.inputs !== this.#former;
  }

  /** Begins to make it, if it has to be: others do most of it, and all else that an edit takes is done meanwhile. */
  begin(): void {
    if (this.isStale) void this.#write();
  }

  /**
   * Has all its files in an edition.
   *
   * @param isThere Whether all files that the last build left are there still.
   * @throws {Error} When Pagefind fails.
   */
  async end(edition: Edition, isThere: boolean): Promise<void> {
    this.#edition.resolve(edition);
    if (isThere && !this.isStale) edition.keepBelow(INDEX_PATH);
    else await this.#write();
  }

  /** Gives it up, and waits until nobody writes into the edition any more, whatever comes of it. */
  async settle(): Promise<void> {
    this.#edition.reject(new Error('The edition is given up.'));
    await this.#writing?.catch(() => undefined);
  }

  #write(): Promise<void> {
    this.#writing ??= writeAnew(this.#around, this.#edition.promise);
    // Heard at the end.
    this.#writing.catch(() => undefined);
    return this.#writing;
  }
}

async function writeAnew(
  { site: { publication, bodyOf, wordsOf }, library, pool, folder }: SearchSurroundings,
  edition: Promise<Edition>,
): Promise<void> {
  const kept = folderShardStore(folder);
  await writeSearch({
    ...{ publication, bodyOf, wordsOf, kept, maker: shardMaker(library, pool), codeVersion: searchVersion() },
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
    write: async (path, content) => {
      (await edition).write(path, content);
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

function inputsOf({ site, library, answers, code }: SearchSurroundings): string {
  const lists = ['articles', 'authors', 'entities', 'regions', 'series', 'settings'];
  return digestOf(
    [
      code,
      ...lists.map((name) => answers.digestOf(JSON.stringify([name]))),
      ...site.publication.articles.map(({ id }) => library.digestOf(articleFile(id))),
    ].join(' '),
  );
}
