import type { Document, Documents } from '../schema/document.ts';
import { schemas, type Collection, type Kind } from '../schema/kinds.ts';
import { compareText } from '../text/compare.ts';
import type { Place } from '../text/place.ts';
import { decode } from './decode.ts';
import type { Disk } from './disk.ts';
import type { FieldPath, Finding } from './finding.ts';
import { readLedger, type LedgerLine } from './ledger.ts';
import { listContent, type Listing } from './list-content.ts';
import {
  notUtf8,
  readDocument,
  readSourceText,
  type DocumentFile,
  type ReadDocument,
} from './read-document.ts';
import { LEDGER } from './recognise.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** All that `content/` says. */
export interface Content {
  /** The files whose fields hold what their schemas say. */
  documents: Documents;
  /** Those that do not. */
  broken: readonly DocumentFile[];
  /** The ids of all files of each collection, right or wrong. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>;
  /** The paths of pictures and data files: `content/articles/2022/gdp.csv`. */
  assets: ReadonlySet<string>;
  /** The addresses that were ever published, if they are listed. */
  ledger: readonly LedgerLine[] | undefined;
  findings: readonly Finding[];
  /** Where the files are. */
  disk: Disk;
  /** The bytes of a file. @throws When it cannot be read. */
  readAsset: (file: string) => Uint8Array;
  /** Some bytes of a file: from `start` on, at most `length` of them. @throws When it cannot be read. */
  readPart(file: string, start: number, length: number): Uint8Array;
  /** The length of a file in bytes. @throws When it cannot be read. */
  sizeOf(file: string): number;
  /** The Markdown of a file, without its front matter. @throws When it cannot be read. */
  bodyOf(file: string): string;
  /** Where the value of a field is in its file. */
  placeOf(file: string, path: FieldPath): Place;
  /** Where the name of a field is in its file. */
  placeOfKey(file: string, path: FieldPath): Place;
}

/**
 * Reads all of `content/`.
 *
 * @param folder The folder to read: `content`, or its path from the working directory.
 */
export function readContent(disk: Disk, folder: string): Content {
  const listing = listContent(disk, folder);
  const read = new Map(
    listing.files.map((one) => [one.file, readDocument(one, disk.read(pathIn(folder, one.file)))]),
  );
  return assembleContent(disk, folder, listing, (file) => read.get(file) ?? { findings: [] });
}

/**
 * Puts what each file says together.
 *
 * @param readingOf What was read of a file of the listing.
 */
export function assembleContent(
  disk: Disk,
  folder: string,
  listing: Listing,
  readingOf: (file: string) => Pick<ReadDocument, 'fields' | 'findings'>,
): Content {
  const documents: Document[] = [];
  const broken: DocumentFile[] = [];
  const findings = [...listing.findings];
  for (const one of listing.files) {
    const { fields, findings: own } = readingOf(one.file);
    if (fields) documents.push({ ...one, fields });
    else broken.push(one);
    for (const finding of own) findings.push(finding);
  }
  const readAsset = (file: string) => disk.read(pathIn(folder, file));
  const ledger = listing.hasLedger ? ledgerIn(readAsset(LEDGER_FILE)) : undefined;
  if (ledger) findings.push(...ledger.findings);
  const yamlOf = latest((file) => yamlIn(file, readAsset(file)));
  return {
    documents: byKind(documents),
    broken,
    ids: listing.ids,
    assets: listing.assets,
    ledger: ledger?.entries,
    findings,
    disk,
    readAsset,
    readPart: (file, start, length) => disk.readPart(pathIn(folder, file), start, length),
    sizeOf: (file) => disk.size(pathIn(folder, file)),
    bodyOf(file) {
      const text = readSourceText(file, readAsset(file));
      return 'rule' in text ? '' : text.body;
    },
    placeOf: (file, path) => yamlOf(file)?.placeOf(path) ?? { line: 1, column: 1 },
    placeOfKey: (file, path) => yamlOf(file)?.placeOfKey(path) ?? { line: 1, column: 1 },
  };
}

/** Where a file named from the root of the project is. */
export function pathIn(folder: string, file: string): string {
  return `${folder}/${file.slice('content/'.length)}`;
}

/** The path of the list of addresses, from the root of the project. */
export const LEDGER_FILE = `content/${LEDGER}`;

function ledgerIn(bytes: Uint8Array): ReturnType<typeof readLedger> {
  const decoded = decode(bytes);
  if ('text' in decoded) return readLedger(decoded.text, LEDGER_FILE);
  return { entries: [], findings: [notUtf8(LEDGER_FILE, decoded)] };
}

function yamlIn(file: string, bytes: Uint8Array): YamlData | undefined {
  const text = readSourceText(file, bytes);
  return 'rule' in text ? undefined : readYaml(text.yaml, text.yamlLine);
}

/** Remembers the last answer: findings come file by file. */
function latest<Value>(ask: (file: string) => Value): (file: string) => Value {
  let last: { file: string; value: Value } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, value: ask(file) };
    return last.value;
  };
}

/** Stands in for a publication whose own file is wrong, so that the rest can still be checked. */
const UNNAMED = schemas.publication.parse({ name: 'Unnamed', url: 'https://example.org' });

function byKind(documents: readonly Document[]): Documents {
  const of = <K extends Kind>(kind: K) =>
    documents
      .filter((document): document is Document<K> => document.kind === kind)
      .sort((a, b) => compareText(a.id, b.id));
  const [
    publication = {
      kind: 'publication',
      id: 'publication',
      file: 'content/publication.yml',
      fields: UNNAMED,
    },
  ] = of('publication');
  return {
    publication,
    articles: of('articles'),
    authors: of('authors'),
    entities: of('entities'),
    indicators: of('indicators'),
    pages: of('pages'),
    regions: of('regions'),
    series: of('series'),
  };
}
