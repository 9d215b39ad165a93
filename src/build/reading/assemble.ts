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
  /** The entities that a text names by hand, by their slugs. */
  named: (file: string) => readonly string[];
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
  /** What was read anew, and not taken from what is kept. */
  changes: ReadChanges;
  /** A file beside the texts, such as the data of a chart, that is another one since it was read. */
  changedMeanwhile: () => string | undefined;
  /** Keeps for the next run what was read in this one; what cannot be kept is done without. */
  keep: () => void;
}

/** What became of files since earlier readings were kept. Nothing of files that are gone, nor of pictures and data files with other bytes. */
export interface ReadChanges {
  /** Files of which no reading was kept, and pictures and data files that nobody knew: new ones, if what is kept is whole. */
  added: ReadonlySet<string>;
  /** What had been read of those that were read anew, and what is read of them now. */
  changed: ReadonlyMap<string, readonly [was: Reading, is: Reading]>;
  /** `statements`, of the files as they were. */
  statements: (findings: readonly Finding[]) => string;
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
  /** What had been kept of the files that were read anew; nothing of those that were not there, pictures and data files too. */
  former?: ReadonlyMap<string, Reading | undefined>;
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
    former = new Map<string, Reading | undefined>(),
  }: Known = {},
): ReadContent {
  const readingOf = (file: string) => readings.get(file) ?? { findings: [] };
  const content = assembleContent(disk, folder, listing, readingOf, settings);
  // Now, and not when it is asked for: a file that changes meanwhile must count as another one later.
  const digest = contentDigest(listing, digestOf);
  const said: Said = { listing, digestOf, readingOf: (file) => readings.get(file) };
  const known = new Map<readonly Finding[], string>();
  const statements = (findings: readonly Finding[]): string => {
    const stated = known.get(findings) ?? statementsOf(said, findings);
    known.set(findings, stated);
    return stated;
  };
  let outlines: ReadonlyMap<string, Outline> | undefined;
  return {
    ...{ content, texts, digestOf, digest, statements, keep },
    changes: changesIn(said, former),
    changedMeanwhile: () => [...listing.assets].find((file) => !isUntouched(file)),
    besides: (file) => readings.get(file)?.besides ?? [],
    named: (file) => readings.get(file)?.named ?? [],
    get outlines() {
      return (outlines ??= outlinesOf(readings));
    },
  };
}

/** What files say to others. */
interface Said {
  listing: Listing;
  digestOf: (file: string) => string;
  readingOf: (file: string) => Reading | undefined;
}

function statementsOf({ listing, digestOf, readingOf }: Said, findings: readonly Finding[]): string {
  const told = new Set(findings.map(({ file }) => file));
  return contentDigest(listing, (file) => {
    const { statement, findings: own } = readingOf(file) ?? {};
    return statement === undefined || told.has(file) || own?.length !== 0 ? digestOf(file) : statement;
  });
}

function changesIn(now: Said, former: ReadonlyMap<string, Reading | undefined>): ReadChanges {
  const { listing, digestOf, readingOf } = now;
  const wasThere = (file: string) => !former.has(file) || former.get(file) !== undefined;
  return {
    added: new Set([...former.keys()].filter((file) => !wasThere(file))),
    changed: new Map(
      [...former].flatMap(([file, was]) => {
        const is = readingOf(file);
        return was && is ? [[file, [was, is]] as const] : [];
      }),
    ),
    statements: (findings) =>
      statementsOf(
        {
          listing: {
            ...listing,
            files: listing.files.filter(({ file }) => wasThere(file)),
            assets: new Set([...listing.assets].filter(wasThere)),
          },
          digestOf: (file) => former.get(file)?.digest ?? digestOf(file),
          readingOf: (file) => former.get(file) ?? readingOf(file),
        },
        findings,
      ),
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
