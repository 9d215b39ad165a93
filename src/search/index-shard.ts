import type { Article } from '../model/records.ts';
import { contentDigest } from './content-hash.ts';
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

/** An article as a shard takes it, but for its text. */
export interface ShardDocument {
  id: string;
  /** Its path in the site. */
  path: string;
  title: string;
  description: string;
  /** What comes before the text, see `headWriter`. */
  head: string;
}

/** A shard that is to be made. */
export interface ShardRequest extends Omit<ShardPlan, 'articles'> {
  documents: readonly ShardDocument[];
}

/** A rendered text: as HTML, and as plain text. */
export interface ShardText {
  html: string;
  text: string;
}

/** Makes shards. */
export interface ShardMaker {
  make: (request: ShardRequest) => Promise<Shard>;
  /** How many it makes at a time. */
  atATime: number;
}

/** What shards are made from, who makes them, and the shards of earlier builds. */
export interface ShardSources {
  headOf: (article: Article) => string;
  /** A digest of the rendered text. */
  bodyDigestOf: (article: Article) => string | Promise<string>;
  maker: ShardMaker;
  kept: ShardStore | undefined;
  /** Changes with this code and with Pagefind. */
  codeVersion: string;
}

/** A shard that is kept, or is to be made. */
export interface PlannedShard {
  request: ShardRequest;
  /** Of everything that it is made from. */
  digest: string;
}

/** What a shard is made from. */
export async function planShard(
  { language, portion, articles }: ShardPlan,
  sources: ShardSources,
): Promise<PlannedShard> {
  const documents = articles.map((article): ShardDocument => {
    const { id, path, title, description } = article;
    return { id, path, title, description, head: sources.headOf(article) };
  });
  const request = { language, portion, documents };
  return { request, digest: sources.kept ? await digestOf(request, articles, sources) : '' };
}

/**
 * A new shard, which is then kept.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function indexShard(
  { request, digest }: PlannedShard,
  { maker, kept }: ShardSources,
): Promise<Shard> {
  const made = await maker.make(request);
  kept?.put(digest, made);
  return made;
}

/** Of everything that a shard is made from. */
async function digestOf(
  { language, portion, documents }: ShardRequest,
  articles: readonly Article[],
  { bodyDigestOf, codeVersion }: ShardSources,
): Promise<string> {
  const bodies = await Promise.all(articles.map(async (article) => await bodyDigestOf(article)));
  const all = documents.map(({ path, title, description, head }, at) => [
    path,
    title,
    description,
    head,
    bodies[at],
  ]);
  return contentDigest(JSON.stringify([codeVersion, language, portion, all]));
}

/**
 * Makes a shard.
 *
 * @param bodyOf The rendered text of an article.
 * @throws {Error} When Pagefind fails.
 */
export async function makeShard(
  { language, portion, documents }: ShardRequest,
  bodyOf: (article: { id: string }) => ShardText,
): Promise<Shard> {
  const bodies = documents.map(bodyOf);
  const indexed = documents.map(({ path, head }, at) => ({
    path,
    html: searchDocument(head, bodies[at]?.html ?? ''),
  }));
  const texts = documents.map(({ title, description }, at) =>
    [title, description, bodies[at]?.text].join(' '),
  );
  // Whoever plans shards for others to make does without Pagefind.
  const { pagefindIndex } = await import('./pagefind-index.ts');
  return { ...(await pagefindIndex(language, indexed, portion)), words: wordCounts(texts) };
}
