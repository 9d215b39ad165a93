import { createIndex, type IndexFile } from 'pagefind';

/** An article to index. */
export interface IndexedDocument {
  /** Its path in the site. */
  path: string;
  /** What is indexed, see `searchDocument`. */
  html: string;
}

/** An index as Pagefind writes it. */
export interface PagefindFiles {
  files: readonly IndexFile[];
  /** Pagefind's id of each document, by which a browser knows what was found. */
  ids: readonly string[];
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

/**
 * Pagefind's index of documents in one language. The same documents in the same
 * order give the same bytes; those that come first keep their numbers in the
 * index when others are added at the end.
 *
 * @param language A primary language, `ru`; Pagefind stems words if it knows how in that language.
 * @throws {Error} When Pagefind cannot index a document or write its files.
 */
export async function pagefindIndex(
  language: string,
  documents: readonly IndexedDocument[],
): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: LEFT_OUT });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    const added = await Promise.all(
      batch.map(({ path, html }) => index.addHTMLFile({ url: path, content: html })),
    );
    failOn(added.flatMap((file, at) => file.errors.map((error) => `${batch[at]?.path ?? ''}: ${error}`)));
  }
  const { files, errors: failures } = await index.getFiles();
  failOn(failures);
  await index.deleteIndex();
  return {
    files: files.filter(({ path }) => NEEDED.test(path) || path === stemmerOf(files)),
    ids: await idsOf(documents, files),
  };
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
