import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { articleCards, CARDS_IN_FILE } from './article-cards.ts';
import { articleColumns } from './article-columns.ts';
import { contentDigest, contentHash } from './content-hash.ts';
import type { ShardSizes } from './cut-shards.ts';
import { INDEX_PATH, MANIFEST_PATH, type Manifest } from './format.ts';
import { nameLists } from './name-lists.ts';
import { headWriter } from './search-document.ts';
import { makeShard, type ShardMaker, type ShardSources, type ShardText } from './index-shard.ts';
import type { ShardStore } from './shard.ts';
import { wordList } from './word-list.ts';
import { writeIndexes, type Write } from './write-indexes.ts';

/** What search is made from, and where it goes. */
export interface SearchInput {
  publication: Publication;
  /** The rendered text of an article. Not asked for while its shard is kept, or when somebody else makes it. */
  bodyOf: (article: Article) => ShardText;
  /** How many words the text of an article has. */
  wordsOf: (article: Article) => number;
  write: Write;
  /** The shards of earlier builds; without it all articles are indexed. */
  kept?: ShardStore;
  /** Who makes shards; without it they are made here, one after the other. */
  maker?: ShardMaker;
  /** A digest of the rendered text of an article, for `kept`; without it the text is rendered to take its digest. */
  bodyDigestOf?: (article: Article) => string | Promise<string>;
  /** Changes whenever the code of the search or the version of Pagefind does; kept shards of another version are not taken. */
  codeVersion?: string;
  /** How large shards are; the default suits all archives. */
  shardSizes?: ShardSizes;
}

/**
 * Writes all that the search page reads: Pagefind's indexes, in shards for each
 * language, and the names, columns, cards and words of `format.ts`. The same
 * articles give the same bytes, whichever shards were kept.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function writeSearch(input: SearchInput): Promise<void> {
  const { publication, write } = input;
  const articles = publication.articles.toReversed();
  const names = nameLists(publication);
  const writeHashed = async (name: string, ending: string, content: string): Promise<string> => {
    const file = `${name}.${await contentHash(content)}.${ending}`;
    await write(INDEX_PATH + file, content);
    return file;
  };
  const json = (name: string, content: unknown) => writeHashed(name, 'json', JSON.stringify(content));

  const sources = shardSources(input);
  const { languages, words } = await writeIndexes(articles, sources, {
    wordsOf: input.wordsOf,
    sizes: input.shardSizes,
    write,
  });
  const order = languages.map(({ language }) => language);
  const cards = articleCards(articles, publication.settings.language);
  const manifest: Manifest = {
    articles: articles.length,
    languages,
    names: await json('names', names),
    columns: await json('columns', articleColumns(articles, names, order)),
    cards: await Promise.all(cards.map((file, number) => json(`cards-${number}`, file))),
    cardsInFile: CARDS_IN_FILE,
    words: await writeHashed('words', 'txt', wordList(words)),
  };
  await write(MANIFEST_PATH, JSON.stringify(manifest));
}

function shardSources({
  publication,
  bodyOf,
  bodyDigestOf,
  kept,
  maker,
  codeVersion = '',
}: SearchInput): ShardSources {
  const textOf = ({ id }: { id: string }): ShardText => {
    const article = publication.article(id);
    return article ? bodyOf(article) : { html: '', text: '' };
  };
  return {
    headOf: headWriter(publication),
    maker: maker ?? { make: (request) => makeShard(request, textOf), atATime: 1 },
    bodyDigestOf:
      bodyDigestOf ??
      ((article: Article) => {
        const { html, text } = bodyOf(article);
        return contentDigest(JSON.stringify([html, text]));
      }),
    kept,
    codeVersion,
  };
}
