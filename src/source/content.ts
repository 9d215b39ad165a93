import type { Document, Documents } from '../schema/document.ts';
import type { Collection, Kind } from '../schema/kinds.ts';
import type { PublicationFields } from '../schema/publication.ts';
import { compareText } from '../text/compare.ts';
import type { Disk } from './disk.ts';
import type { Finding } from './finding.ts';
import type { LedgerLine } from './ledger.ts';
import { ledgerOn } from './ledger-file.ts';
import type { Listing } from './list-content.ts';
import type { DocumentFile, ReadDocument } from './read-document.ts';
import type { MeantIds } from './meant-ids.ts';
import { pathIn } from './path-in.ts';
import { LEDGER_FILE } from './recognise.ts';
import type { RightFields } from './right-fields.ts';
import { withOffer } from './offer-existing.ts';

/** A file of which some fields may be wrong; nothing is said of those again. */
export interface ReadableFile<K extends Kind = Kind> extends DocumentFile<K> {
  fields: RightFields<K>;
}

export type ReadableFiles = { readonly [K in Kind]: readonly ReadableFile<K>[] };

/** Those of them whose file is wanted. */
export function filtered(files: ReadableFiles, isWanted: (file: string) => boolean): ReadableFiles {
  const of = <K extends Kind>(all: readonly ReadableFile<K>[]) => all.filter(({ file }) => isWanted(file));
  return {
    publication: of(files.publication),
    articles: of(files.articles),
    authors: of(files.authors),
    entities: of(files.entities),
    indicators: of(files.indicators),
    pages: of(files.pages),
    regions: of(files.regions),
    series: of(files.series),
  };
}

/** All that `content/` says. */
export interface Content {
  /** The files whose fields hold what their schemas say. */
  documents: Documents;
  /** Those that do not, with what of them does. */
  broken: readonly ReadableFile[];
  /** All of them, for whoever asks about single fields: each as far as it is right. In order of their ids. */
  readable: ReadableFiles;
  /** The ids of all files of each collection, right or wrong. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>;
  /** The ids that refused files may have been meant to have. */
  meant: MeantIds;
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
}

/**
 * Puts what each file says together. Loads nothing that reads files: most builds need it for one of them.
 *
 * @param readingOf What was read of a file of the listing.
 * @param settings Of the publication, or what stands in for them where its file is wrong or not there.
 */
export function assembleContent(
  disk: Disk,
  folder: string,
  listing: Listing,
  readingOf: (file: string) => Pick<ReadDocument, 'fields' | 'rightFields' | 'findings'>,
  settings: PublicationFields,
): Content {
  const documents: Document[] = [];
  const broken: ReadableFile[] = [];
  const findings = [...listing.findings];
  for (const one of listing.files) {
    const { fields, rightFields = {}, findings: own } = readingOf(one.file);
    if (fields) documents.push({ ...one, fields });
    else broken.push({ ...one, fields: rightFields });
    for (const finding of own) findings.push(withOffer(finding, one.kind, listing.ids));
  }
  const readAsset = (file: string) => disk.read(pathIn(folder, file));
  const ledger = listing.hasLedger ? ledgerOn(disk, pathIn(folder, LEDGER_FILE)) : undefined;
  if (ledger) findings.push(...ledger.findings);
  const whole = byKind(documents, settings);
  return {
    documents: whole,
    broken,
    readable: readableFiles(whole, broken),
    ids: listing.ids,
    meant: listing.meant,
    assets: listing.assets,
    ledger: ledger?.entries,
    findings,
    disk,
    readAsset,
    readPart: (file, start, length) => disk.readPart(pathIn(folder, file), start, length),
    sizeOf: (file) => disk.size(pathIn(folder, file)),
  };
}

function byKind(documents: readonly Document[], settings: PublicationFields): Documents {
  const of = <K extends Kind>(kind: K) =>
    documents
      .filter((document): document is Document<K> => document.kind === kind)
      .sort((a, b) => compareText(a.id, b.id));
  return {
    publication: of('publication')[0] ?? {
      ...{ kind: 'publication', id: 'publication', file: 'content/publication.yml' },
      fields: settings,
    },
    articles: of('articles'),
    authors: of('authors'),
    entities: of('entities'),
    indicators: of('indicators'),
    pages: of('pages'),
    regions: of('regions'),
    series: of('series'),
  };
}

function readableFiles(documents: Documents, broken: readonly ReadableFile[]): ReadableFiles {
  const brokenOf = <K extends Kind>(kind: K) =>
    broken.filter((one): one is ReadableFile<K> => one.kind === kind);
  const of = <K extends Kind>(kind: K, whole: readonly Document<K>[]): readonly ReadableFile<K>[] => {
    const right = whole as readonly ReadableFile<K>[];
    const others = brokenOf(kind);
    return others.length === 0 ? right : [...right, ...others].sort((a, b) => compareText(a.id, b.id));
  };
  const { publication, articles, authors, entities, indicators, pages, regions, series } = documents;
  return {
    publication: [brokenOf('publication')[0] ?? publication],
    articles: of('articles', articles),
    authors: of('authors', authors),
    entities: of('entities', entities),
    indicators: of('indicators', indicators),
    pages: of('pages', pages),
    regions: of('regions', regions),
    series: of('series', series),
  };
}
