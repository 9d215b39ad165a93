import type { PublicationFields } from '../../schema/publication.ts';
import type { Disk } from '../../source/disk.ts';
import type { Finding } from '../../source/finding.ts';
import type { Listing } from '../../source/list-content.ts';
import { contentDigest } from './survey.ts';
import { assembleContent, type Content } from '../../source/content.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { Reading } from './reading.ts';
import type { KeptText } from '../texts/text.ts';
import type { Names } from './surroundings.ts';

/** All of `content/`, with what each text says to others. */
export interface ReadContent {
  content: Content;
  /** By file; put together when they are asked for, which takes a while. */
  readonly outlines: ReadonlyMap<string, Outline>;
  /** The files beside an article that it may refer to, see `besidesOf`. */
  besides: (file: string) => readonly string[];
  /** Texts that were rendered as they were read, by file. */
  texts: ReadonlyMap<string, KeptText>;
  /** The digest of the bytes of a file as it was read. */
  digestOf: (file: string) => string;
  /** The same as long as every file has the same bytes. */
  digest: string;
  /**
   * The same as long as checks find the same, if these are their findings: every file of which
   * nothing was told, and in which nothing is wrong now, says the same to others, and all
   * others have the same bytes.
   */
  statements: (findings: readonly Finding[]) => string;
  /** A file beside the texts, such as the data of a chart, that is another one since it was read. */
  changedMeanwhile: () => string | undefined;
  /** Keeps for the next run what was read in this one; what cannot be kept is done without. */
  keep: () => void;
}

/** Files, and what was read of them. */
export interface ReadFiles {
  listing: Listing;
  readings: ReadonlyMap<string, Reading>;
  /** Of the publication, or what stands in for them where its file is wrong or not there. */
  settings: PublicationFields;
}

/** What is known of files beside their readings. */
interface Known extends Partial<Pick<ReadContent, 'digestOf' | 'texts' | 'keep'>> {
  /** Whether nothing was done to a file since it was looked at. */
  isUntouched?: (file: string) => boolean;
}

/** Puts the readings of all files of a listing together. */
export function assemble(
  disk: Disk,
  folder: string,
  { listing, readings, settings }: ReadFiles,
  {
    digestOf = (file) => readings.get(file)?.digest ?? '',
    texts = new Map<string, KeptText>(),
    keep = () => undefined,
    isUntouched = () => true,
  }: Known = {},
): ReadContent {
  const readingOf = (file: string) => readings.get(file) ?? { findings: [] };
  const content = assembleContent(disk, folder, listing, readingOf, settings);
  // Now, and not when it is asked for: a file that changes meanwhile must count as another one later.
  const digest = contentDigest(listing, digestOf);
  const statementsBut = (findings: readonly Finding[]): string => {
    const told = new Set(findings.map(({ file }) => file));
    return contentDigest(listing, (file) => {
      const { statement, findings: own } = readings.get(file) ?? {};
      return statement === undefined || told.has(file) || own?.length !== 0 ? digestOf(file) : statement;
    });
  };
  const known = new Map<readonly Finding[], string>();
  const statements = (findings: readonly Finding[]): string => {
    const stated = known.get(findings) ?? statementsBut(findings);
    known.set(findings, stated);
    return stated;
  };
  let outlines: ReadonlyMap<string, Outline> | undefined;
  return {
    ...{ content, texts, digestOf, digest, statements, keep },
    changedMeanwhile: () => [...listing.assets].find((file) => !isUntouched(file)),
    besides: (file) => readings.get(file)?.besides ?? [],
    get outlines() {
      return (outlines ??= outlinesOf(readings));
    },
  };
}

function outlinesOf(readings: ReadonlyMap<string, Reading>): Map<string, Outline> {
  return new Map([...readings].flatMap(([file, { outline }]) => (outline ? [[file, outline] as const] : [])));
}

/** What was read of the file with the settings of the publication. */
export function publicationIn(
  { files }: Listing,
  readings: ReadonlyMap<string, Reading>,
): Reading<'publication'> | undefined {
  const file = files.find(({ kind }) => kind === 'publication')?.file;
  return file === undefined ? undefined : readings.get(file);
}

/** What files may ask about, of a listing. */
export function namesIn({ ids, meant, assets }: Listing): Names {
  return { entities: ids.entities, meant, assets };
}
