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
const FORM = 'site 6';

/** A file or folder, with its stamps in both copies; the second is `=` where it is the first: copies are links to one file. */
type Row =
  | [path: string, out: string | null, spare: string | null]
  | [path: string, out: string | null, spare: string | null, digest: string, size: number];

/** A record as it is kept. */
type Kept = Omit<SiteRecord, 'files' | 'stamps'> & { rows: readonly Row[] };

const SAME = '=';

/** What the last build left, or the record of an empty site. */
export function readRecord(file: string): SiteRecord {
  const kept = readSealedJson(file, FORM) as Kept | undefined;
  if (!kept) return EMPTY;
  const { rows, ...rest } = kept;
  const files = new Map<string, SiteFile>();
  const stamps: TreeStamps = { out: new Map(), spare: new Map() };
  for (const row of rows) {
    // By their places: taking rows apart as patterns takes twice as long.
    const path = row[0];
    if (row.length === 5) files.set(path, { digest: row[3], size: row[4] });
    if (row[1] !== null) stamps.out.set(path, row[1]);
    const spare = row[2] === SAME ? row[1] : row[2];
    if (spare !== null) stamps.spare.set(path, spare);
  }
  return { ...rest, files, stamps };
}

export function writeRecord(file: string, { files, stamps: { out, spare }, ...rest }: SiteRecord): void {
  const spareOf = (path: string) => {
    const stamp = spare.get(path);
    return stamp !== undefined && stamp === out.get(path) ? SAME : (stamp ?? null);
  };
  const rows: Row[] = [];
  for (const [path, { digest, size }] of files)
    rows.push([path, out.get(path) ?? null, spareOf(path), digest, size]);
  for (const path of new Set([...out.keys(), ...spare.keys()]))
    if (!files.has(path)) rows.push([path, out.get(path) ?? null, spareOf(path)]);
  writeSealedJson(file, FORM, { ...rest, rows } satisfies Kept);
}

const EMPTY: SiteRecord = {
  code: '',
  files: new Map(),
  stamps: { out: new Map(), spare: new Map() },
  inquiries: '',
  search: '',
};
