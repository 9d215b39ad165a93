import { groupBy } from '../model/group-by.ts';
import type { Article } from '../model/records.ts';
import { compareText } from '../text/compare.ts';
import { contentHash } from './content-hash.ts';
import { cutShards, type ShardSizes } from './cut-shards.ts';
import { INDEX_PATH, SHARD_FOLDER, type LanguageIndex, type ShardIndex } from './format.ts';
import { indexShard, type ShardSources } from './index-shard.ts';
import { primaryLanguage } from './primary-language.ts';
import type { Shard } from './shard.ts';
import { addCounts } from './word-list.ts';

/** How much goes into a file of words when a language has one shard: what Pagefind takes by itself. */
const WHOLE_PORTION = 20_000;

/** The same when it has several: a browser loads such a file of each of them for one word. */
const SHARD_PORTION = 4_000;

/** What all shards of a language have in common, and find in the folder of the language. */
const PROGRAM = /^(?:pagefind\.js|wasm\.[^/]+)$/;

/** Writes a file at a path of the site. */
export type Write = (path: string, content: string | Uint8Array) => void;

/** What was indexed. */
export interface Indexes {
  /** One for each primary language, the most used first. */
  languages: readonly LanguageIndex[];
  /** How many articles use each word. */
  words: ReadonlyMap<string, number>;
}

/**
 * Writes Pagefind's indexes of all articles, which come oldest first. No more shards are in
 * memory than are made at a time.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function writeIndexes(
  articles: readonly Article[],
  sources: ShardSources,
  { sizes, write }: { sizes: ShardSizes | undefined; write: Write },
): Promise<Indexes> {
  const groups = groupBy(articles, ({ language }) => [primaryLanguage(language)]);
  const byUse = [...groups].sort(
    ([a, some], [b, others]) => others.length - some.length || compareText(a, b),
  );
  const words = new Map<string, number>();
  const languages: LanguageIndex[] = [];
  for (const [language, group] of byUse) {
    const folder = `${language}/`;
    const stretches = cutShards(group, sizes);
    const shards: ShardIndex[] = [];
    let program = '';
    const isWhole = stretches.length === 1;
    const portion = isWhole ? WHOLE_PORTION : SHARD_PORTION;
    const made = inOrder(stretches, sources.maker.atATime, (stretch) =>
      indexShard({ language, articles: stretch, portion }, sources),
    );
    for await (const [stretch, shard] of made) {
      addCounts(words, shard.words);
      if (program === '') program = await writeProgram(shard, INDEX_PATH + folder, write);
      const own = isWhole ? '' : await shardFolder(stretch);
      shards.push({ folder: own, ...(await writeShard(shard, INDEX_PATH + folder + own, write)) });
    }
    languages.push({ language, folder, program, shards });
  }
  return { languages, words };
}

/** Does work on several items at a time, and tells what comes of each in their order. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: { item: Item; result: Promise<Result> }[] = [];
  const first = async () => {
    const next = begun.shift();
    return next && ([next.item, await next.result] as const);
  };
  for (const item of items) {
    const result = work(item);
    // Heard when it is its turn.
    result.catch(() => undefined);
    if (begun.push({ item, result }) < atATime) continue;
    const done = await first();
    if (done) yield done;
  }
  for (let done = await first(); done; done = await first()) yield done;
}

/** Named after its first article, so that it stays where it is when others before it come, go or are joined. */
async function shardFolder([first]: readonly Article[]): Promise<string> {
  return `${SHARD_FOLDER}${await contentHash(first?.id ?? '')}/`;
}

/** @returns The name of the program with the hash of its content. */
async function writeProgram({ files }: Shard, folder: string, write: Write): Promise<string> {
  for (const [path, content] of files) if (PROGRAM.test(path)) write(folder + path, content);
  return `pagefind.js?v=${await contentHash(files.get('pagefind.js') ?? '')}`;
}

async function writeShard(
  { files, ids, length }: Shard,
  folder: string,
  write: Write,
): Promise<Omit<ShardIndex, 'folder'>> {
  for (const [path, content] of files) if (!PROGRAM.test(path)) write(folder + path, content);
  const idList = ids.join('\n');
  const idFile = `ids.${await contentHash(idList)}.txt`;
  write(folder + idFile, idList);
  const tag = await contentHash(files.get('pagefind-entry.json') ?? '');
  return { articles: ids.length, length, tag, ids: idFile };
}
