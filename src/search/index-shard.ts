import type { Article } from '../model/records.ts';
import { contentDigest } from './content-hash.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { searchDocument } from './search-document.ts';
import type { Shard, ShardStore } from './shard.ts';
import { wordCounts } from './word-list.ts';

/** Articles to index together, and how. */
export interface ShardPlan {
  /** Their primary language. */
  language: string;
  /** Oldest first. */
  articles: readonly Article[];
  /** See `pagefindIndex`. */
  portion: number;
}

/** Where the documents of shards come from, and the shards of earlier builds. */
export interface ShardSources {
  /** What comes before the text of an article, see `headWriter`. */
  headOf: (article: Article) => string;
  /** The rendered text; asked for only when its shard is made. */
  bodyOf: (article: Article) => { html: string; text: string };
  /** A digest of the rendered text. */
  bodyDigestOf: (article: Article) => string | Promise<string>;
  kept: ShardStore | undefined;
  /** Changes with this code and with Pagefind. */
  codeVersion: string;
}

/**
 * The shard that is kept of a plan, or else a new one, which is then kept.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function indexShard(plan: ShardPlan, sources: ShardSources): Promise<Shard> {
  const { kept } = sources;
  if (!kept) return makeShard(plan, sources);
  const digest = await digestOf(plan, sources);
  const known = kept.get(digest);
  if (known) return known;
  const made = await makeShard(plan, sources);
  kept.put(digest, made);
  return made;
}

/** Of everything that a shard is made from. */
async function digestOf({ language, articles, portion }: ShardPlan, sources: ShardSources): Promise<string> {
  const documents = await Promise.all(
    articles.map(async (article) => [
      article.path,
      article.title,
      article.description,
      sources.headOf(article),
      await sources.bodyDigestOf(article),
    ]),
  );
  return contentDigest(JSON.stringify([sources.codeVersion, language, portion, documents]));
}

async function makeShard(
  { language, articles, portion }: ShardPlan,
  { headOf, bodyOf }: ShardSources,
): Promise<Shard> {
  const bodies = articles.map(bodyOf);
  const documents = articles.map((article, at) => ({
    path: article.path,
    html: searchDocument(headOf(article), bodies[at]?.html ?? ''),
  }));
  const texts = articles.map(({ title, description }, at) =>
    [title, description, bodies[at]?.text].join(' '),
  );
  return { ...(await pagefindIndex(language, documents, portion)), words: wordCounts(texts) };
}
