import { groupBy } from '../model/group-by.ts';
import type { Article } from '../model/records.ts';
import { compareText } from '../text/compare.ts';
import { contentHash } from './content-hash.ts';
import { cutShards, type ShardSizes } from './cut-shards.ts';
import { INDEX_PATH, SHARD_FOLDER, type LanguageIndex, type ShardIndex } from './format.ts';
import {
  indexShard,
  planShard,
  type PlannedShard,
  type ShardPlan,
  type ShardSources,
} from './index-shard.ts';
import { primaryLanguage } from './primary-language.ts';
import type { Shard } from './shard.ts';
import { addCounts } from './word-list.ts';

/** How much goes into a file of words when a language has one shard: what Pagefind takes by itself. */
const WHOLE_PORTION = 20_000;

/** The same when it has several: a browser loads such a file of each of them for one word. */
const SHARD_PORTION = 4_000;

/** What all shards of a language have in common, and find in the folder of the language. */
const PROGRAM = /^(?:pagefind\.js|wasm\.[^/]+)$/;

/** Writes a file at a path of the site; a promise is waited for. */
export type Write = (path: string, content: string | Uint8Array) => unknown;

/** What was indexed. */
export interface Indexes {
  /** One for each primary language, the most used first. */
  languages: readonly LanguageIndex[];
  /** How many articles use each word. */
  words: ReadonlyMap<string, number>;
}

/**
 * Writes Pagefind's indexes of all articles, which come oldest first. In memory is the shard
 * whose turn it is, and those that were made before it.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function writeIndexes(
  articles: readonly Article[],
  sources: ShardSources,
  {
    wordsOf,
    sizes,
    write,
  }: { wordsOf: (article: Article) => number; sizes: ShardSizes | undefined; write: Write },
): Promise<Indexes> {
  const groups = groupBy(articles, ({ language }) => [primaryLanguage(language)]);
  const byUse = [...groups].sort(
    ([a, some], [b, others]) => others.length - some.length || compareText(a, b),
  );
  const words = new Map<string, number>();
  const languages: LanguageIndex[] = [];
  for (const [language, group] of byUse) {
    const folder = `${language}/`;
    const stretches = cutShards(group, wordsOf, sizes);
    const shards = new Map<number, ShardIndex>();
    let program = '';
    const isWhole = stretches.length === 1;
    const portion = isWhole ? WHOLE_PORTION : SHARD_PORTION;
    const plans = stretches.map((stretch) => ({ language, articles: stretch, portion }));
    for await (const [at, shard] of shardsOf(plans, sources)) {
      addCounts(words, shard.words);
      if (program === '') program = await writeProgram(shard, INDEX_PATH + folder, write);
      const own = isWhole ? '' : await shardFolder(stretches[at] ?? []);
      shards.set(at, { folder: own, ...(await writeShard(shard, INDEX_PATH + folder + own, write)) });
    }
    const inOrder = [...shards].sort(([a], [b]) => a - b).map(([, shard]) => shard);
    languages.push({ language, folder, program, shards: inOrder });
  }
  return { languages, words };
}

/**
 * Has the shards that are not kept made, several at a time, while the kept ones are read.
 *
 * @returns Each shard with the place of its plan, the kept ones first.
 */
async function* shardsOf(
  plans: readonly ShardPlan[],
  sources: ShardSources,
): AsyncGenerator<[at: number, shard: Shard]> {
  const { kept, maker } = sources;
  const inTurn = turns(maker.atATime);
  const make = (planned: PlannedShard) => inTurn(() => indexShard(planned, sources));
  const planned = await Promise.all(plans.map((plan) => planShard(plan, sources)));
  const making = new Map<number, Promise<Shard>>();
  for (const [at, one] of planned.entries()) {
    if (kept?.has(one.digest) === true) continue;
    const made = make(one);
    // Heard when it is its turn.
    made.catch(() => undefined);
    making.set(at, made);
  }
  for (const [at, one] of planned.entries())
    // One that is kept may be damaged.
    if (!making.has(at)) yield [at, kept?.get(one.digest) ?? (await make(one))];
  for (const [at, made] of making) {
    making.delete(at);
    yield [at, await made];
  }
}

/** Lets no more than some tasks be at work at a time; the others wait in their order. */
function turns(atATime: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = atATime;
  return async (task) => {
    if (free > 0) free--;
    else
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Named after its first article, so that it stays where it is when others before it come, go or are joined. */
async function shardFolder([first]: readonly Article[]): Promise<string> {
  return `${SHARD_FOLDER}${await contentHash(first?.id ?? '')}/`;
}

/** @returns The name of the program with the hash of its content. */
async function writeProgram({ files }: Shard, folder: string, write: Write): Promise<string> {
  for (const [path, content] of files) if (PROGRAM.test(path)) await write(folder + path, content);
  return `pagefind.js?v=${await contentHash(files.get('pagefind.js') ?? '')}`;
}

async function writeShard(
  { files, ids, length }: Shard,
  folder: string,
  write: Write,
): Promise<Omit<ShardIndex, 'folder'>> {
  for (const [path, content] of files) if (!PROGRAM.test(path)) await write(folder + path, content);
  const idList = ids.join('\n');
  const idFile = `ids.${await contentHash(idList)}.txt`;
  await write(folder + idFile, idList);
  const tag = await contentHash(files.get('pagefind-entry.json') ?? '');
  return { articles: ids.length, length, tag, ids: idFile };
}
