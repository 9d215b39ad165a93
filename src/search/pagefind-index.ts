import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';

/** An article to index. */
export interface IndexedDocument {
  /** Its path in the site. */
  path: string;
  /** What is indexed, see `searchDocument`. */
  html: string;
}

/** An index as Pagefind writes it. */
export interface PagefindFiles {
  files: ReadonlyMap<string, Uint8Array>;
  /** Pagefind's id of each document, by which a browser knows what was found. */
  ids: readonly string[];
  /** The words of all documents. */
  length: number;
}

/** What Pagefind writes that a page of our own needs: no stock interface, and no stemmer that is not used. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|(?:fragment|index)\/.+)$/;

/** The ending of files that hold the text of a document, as JSON after a signature, compressed. */
const FRAGMENT = '.pf_fragment';
const SIGNATURE = 'pagefind_dcd';

/** Documents on their way to Pagefind at a time. */
const BATCH = 64;

/** Parts of a rendered text that are no prose: marks of notes and the ways back from them, and the data of charts. */
const LEFT_OUT = ['a[href^="#n-"]', 'a[href^="#r-"]', '.chart details'];

/** Where Pagefind's program, when it starts, finds how much goes into a file of words. It has no other way to say so. */
const PORTION_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** The end of the index that is being made: Pagefind makes one at a time. */
let before: Promise<unknown> = Promise.resolve();
let portionNow: number | undefined;

/**
 * Pagefind's index of documents in one language. The same documents in the same
 * order give the same bytes; those that come first keep their numbers in the
 * index when others are added at the end.
 *
 * @param language A primary language, `ru`; Pagefind stems words if it knows how in that language.
 * @param portion How many places of words go into a file that a browser loads for one of these words.
 * @throws {Error} When Pagefind cannot index a document or write its files.
 */
export function pagefindIndex(
  language: string,
  documents: readonly IndexedDocument[],
  portion: number,
): Promise<PagefindFiles> {
  const made = before.then(() => makeIndex(language, documents, portion));
  before = made.catch(() => undefined);
  return made;
}

async function makeIndex(
  language: string,
  documents: readonly IndexedDocument[],
  portion: number,
): Promise<PagefindFiles> {
  await startWith(portion);
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: LEFT_OUT });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const length = await addAll(index, documents);
  const { files, errors: failures } = await index.getFiles();
  failOn(failures);
  await index.deleteIndex();
  const needed = files.filter(({ path }) => NEEDED.test(path) || path === stemmerOf(files));
  return {
    files: new Map(needed.map(({ path, content }) => [path, content])),
    ids: await idsOf(documents, files),
    length,
  };
}

/** Pagefind's program reads the size of portions from its environment when it starts. */
async function startWith(portion: number): Promise<void> {
  if (portion === portionNow) return;
  await close();
  process.env[PORTION_VARIABLE] = String(portion);
  portionNow = portion;
}

/** @returns The words of all documents. */
async function addAll(index: PagefindIndex, documents: readonly IndexedDocument[]): Promise<number> {
  let length = 0;
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    const added = await Promise.all(
      batch.map(({ path, html }) => index.addHTMLFile({ url: path, content: html })),
    );
    failOn(added.flatMap((file, at) => file.errors.map((error) => `${batch[at]?.path ?? ''}: ${error}`)));
    // What Pagefind's interface calls unique words is all of them.
    for (const { file } of added) length += file.uniqueWords;
  }
  return length;
}

/** The ids are the names of the files that hold the texts, each with the address of its document. */
async function idsOf(documents: readonly IndexedDocument[], files: readonly IndexFile[]): Promise<string[]> {
  const texts = files.filter(({ path }) => path.endsWith(FRAGMENT));
  const found = await Promise.all(
    texts.map(async ({ path, content }): Promise<[string, string]> => {
      const { url } = JSON.parse((await unzipped(content)).slice(SIGNATURE.length)) as { url: string };
      return [url, path.slice(path.lastIndexOf('/') + 1, -FRAGMENT.length)];
    }),
  );
  const ids = new Map(found);
  return documents.map(({ path }) => ids.get(path) ?? '');
}

async function unzipped(content: Uint8Array): Promise<string> {
  const zipped = new Blob([new Uint8Array(content)]).stream();
  return new Response(zipped.pipeThrough(new DecompressionStream('gzip'))).text();
}

/** The program that searches: the one with the stemmer of the language, if there is one. */
function stemmerOf(files: readonly IndexFile[]): string | undefined {
  const programs = files.map(({ path }) => path).filter((path) => path.startsWith('wasm.'));
  return programs.find((path) => path !== 'wasm.unknown.pagefind') ?? programs[0];
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the articles.\n${errors.join('\n')}`);
}
