import { readSealedJson, writeSealedJson } from '../sealed-file.ts';
import type { SiteFile } from '../output/site-file.ts';
import type { TreeStamps } from '../output/places.ts';
import type { Verdict } from './verdict.ts';

/** What the last build made, and from what. */
export interface SiteRecord {
  /** Of the templates. */
  code: string;
  /** All files by their paths. */
  files: Map<string, SiteFile>;
  stamps: TreeStamps;
  /** The name of what pages asked. */
  inquiries: string;
  /** Of all that the search was made from. */
  search: string;
  verdict?: Verdict;
}

/** The form of a record. */
const FORM = 'site 5';

/** A record as it is kept. */
type Kept = Omit<SiteRecord, 'files' | 'stamps'> & {
  files: [string, SiteFile][];
  stamps: Record<keyof TreeStamps, [string, string][]>;
};

/** What the last build left, or the record of an empty site. */
export function readRecord(file: string): SiteRecord {
  const kept = readSealedJson(file, FORM) as Kept | undefined;
  if (!kept) return EMPTY;
  const { files, stamps, ...rest } = kept;
  return {
    ...rest,
    files: new Map(files),
    stamps: { out: new Map(stamps.out), spare: new Map(stamps.spare) },
  };
}

export function writeRecord(file: string, { files, stamps, ...rest }: SiteRecord): void {
  const kept: Kept = {
    ...rest,
    files: [...files],
    stamps: { out: [...stamps.out], spare: [...stamps.spare] },
  };
  writeSealedJson(file, FORM, kept);
}

const EMPTY: SiteRecord = {
  code: '',
  files: new Map(),
  stamps: { out: new Map(), spare: new Map() },
  inquiries: '',
  search: '',
};
