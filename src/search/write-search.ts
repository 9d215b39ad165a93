import { groupBy } from '../model/group-by.ts';
import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { compareText } from '../text/compare.ts';
import { articleCards, CARDS_IN_FILE } from './article-cards.ts';
import { articleColumns } from './article-columns.ts';
import { contentHash } from './content-hash.ts';
import { INDEX_PATH, MANIFEST_PATH, type LanguageIndex, type Manifest } from './format.ts';
import { nameLists } from './name-lists.ts';
import { pagefindIndex, type IndexedDocument } from './pagefind-index.ts';
import { primaryLanguage } from './primary-language.ts';
import { searchDocument } from './search-document.ts';
import { wordList } from './word-list.ts';

/** What search is made from, and where it goes. */
export interface SearchInput {
  publication: Publication;
  /** The rendered text of an article: as HTML, and as plain text. */
  bodyOf: (article: Article) => { html: string; text: string };
  /** Writes a file at a path of the site. */
  write: (path: string, content: string | Uint8Array) => void;
}

/**
 * Writes all that the search page reads: Pagefind's indexes, one for each
 * language, and the names, columns, cards and words of `format.ts`.
 *
 * @throws {Error} When Pagefind fails.
 */
export async function writeSearch({ publication, bodyOf, write }: SearchInput): Promise<void> {
  const articles = publication.articles.toReversed();
  const names = nameLists(publication);
  const writeHashed = async (name: string, ending: string, content: string): Promise<string> => {
    const file = `${name}.${await contentHash(content)}.${ending}`;
    write(INDEX_PATH + file, content);
    return file;
  };
  const json = (name: string, content: unknown) => writeHashed(name, 'json', JSON.stringify(content));

  const cards = articleCards(articles, publication.settings.language);
  const texts = articles.map((article) =>
    [article.title, article.description, bodyOf(article).text].join(' '),
  );
  const languages = await writeIndexes(articles, { publication, bodyOf, write });
  const manifest: Manifest = {
    articles: articles.length,
    languages,
    names: await json('names', names),
    columns: await json(
      'columns',
      articleColumns(
        articles,
        names,
        languages.map(({ language }) => language),
      ),
    ),
    cards: await Promise.all(cards.map((file, number) => json(`cards-${number}`, file))),
    cardsInFile: CARDS_IN_FILE,
    words: await writeHashed('words', 'txt', wordList(texts)),
  };
  write(MANIFEST_PATH, JSON.stringify(manifest));
}

/** Writes an index for each primary language, the most used first. */
async function writeIndexes(articles: readonly Article[], input: SearchInput): Promise<LanguageIndex[]> {
  const groups = groupBy(articles, ({ language }) => [primaryLanguage(language)]);
  const byUse = [...groups].sort(
    ([a, some], [b, others]) => others.length - some.length || compareText(a, b),
  );

  const indexes: LanguageIndex[] = [];
  for (const [language, group] of byUse) {
    const documents = group.map((article) => ({
      path: article.path,
      html: searchDocument(article, input.bodyOf(article).html, input.publication),
    }));
    indexes.push(await writeIndex(language, documents, input.write));
  }
  return indexes;
}

async function writeIndex(
  language: string,
  documents: readonly IndexedDocument[],
  write: SearchInput['write'],
): Promise<LanguageIndex> {
  const folder = `${language}/`;
  const { files, ids } = await pagefindIndex(language, documents);
  for (const { path, content } of files) write(INDEX_PATH + folder + path, content);
  const hashOf = (file: string) => contentHash(files.find(({ path }) => path === file)?.content ?? '');
  const idList = ids.join('\n');
  const idFile = `ids.${await contentHash(idList)}.txt`;
  write(INDEX_PATH + folder + idFile, idList);
  return {
    language,
    folder,
    program: `pagefind.js?v=${await hashOf('pagefind.js')}`,
    tag: await hashOf('pagefind-entry.json'),
    ids: idFile,
  };
}
