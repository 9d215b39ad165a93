import { makeArticle, type Corpus } from './article.ts';
import { chanceFrom } from './chance.ts';
import { makeNames, makeRegistries } from './registries.ts';
import { makeVocabulary } from './vocabulary.ts';

/** Below it, some author, region or entity would be without an article. */
export const SMALLEST_CORPUS = 100;

/** A file of the corpus: `articles/2012/000001-the-of-and.md` and its text. */
export interface CorpusFile {
  path: string;
  text: string;
}

/**
 * A publication of invented articles, to build with any site generator.
 *
 * The same number always gives the same bytes. The names and the vocabulary do not
 * depend on the number at all. The text is invented but behaves like prose: a few words
 * are very frequent and most are rare (Zipf), a third of the rarer ones are inflected
 * forms, and each article repeats words of its own topic.
 *
 * @param count Articles, at least `SMALLEST_CORPUS`.
 */
export function* corpusFiles(count: number): Generator<CorpusFile> {
  const registries = makeRegistries(chanceFrom(2), makeNames(chanceFrom(1)));
  yield {
    path: 'publication.yml',
    text: yaml({
      name: 'The Corpus Review',
      tagline: 'Analysis of places that do not exist',
      url: 'https://example.org',
      language: 'en',
      timezone: 'UTC',
      description: 'An invented publication, made to measure site generators.',
    }),
  };
  for (const [folder, entries] of Object.entries(registries) as [string, Registry][])
    for (const { slug, ...fields } of entries)
      yield { path: `${folder}/${slug}.yml`, text: yaml({ ...fields }) };

  const vocabulary = makeVocabulary(chanceFrom(3));
  const corpus: Corpus = { count, registries, vocabulary, earlier: [], titles: new Set() };
  for (let index = 0; index < count; index++) {
    const { year, slug, frontMatter, body } = makeArticle(corpus, index);
    yield {
      path: `articles/${year}/${slug}.md`,
      text: `---\n${yaml(frontMatter)}---\n\n${body}\n`,
    };
    corpus.earlier.push({ url: `/articles/${year}/${slug}/`, title: String(frontMatter.title) });
  }
}

type Registry = Corpus['registries'][keyof Corpus['registries']];

const SLUGS = ['authors', 'region', 'entities'];
const PLAIN = [...SLUGS, 'date', 'url', 'kind', 'language', 'timezone'];

/** Flat YAML: days and slugs as they are, other strings quoted, lists on one line: `authors: [one, two]`. */
function yaml(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const item = (key: string, text: string) => (PLAIN.includes(key) ? text : JSON.stringify(text));
  const value = (key: string, given: string | readonly string[]) =>
    typeof given === 'string' ? item(key, given) : `[${given.map((one) => item(key, one)).join(', ')}]`;
  return Object.entries(fields)
    .map(([key, given]) => `${key}: ${value(key, given)}\n`)
    .join('');
}
