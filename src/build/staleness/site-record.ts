import { readSealed, writeSealed } from '../sealed-file.ts';
import type { SiteFile } from '../output/site-file.ts';
import type { TreeStamps } from '../output/site-tree.ts';
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
  verdict: Verdict | undefined;
}

/** The form of a record. */
const FORM = 'site 3';

/** What the last build left, or the record of an empty site. */
export function readRecord(file: string): SiteRecord {
  return (readSealed(file, FORM) as SiteRecord | undefined) ?? EMPTY;
}

export function writeRecord(file: string, record: SiteRecord): void {
  writeSealed(file, FORM, record);
}

const EMPTY: SiteRecord = {
  code: '',
  files: new Map(),
  stamps: { out: new Map(), spare: new Map() },
  inquiries: '',
  search: '',
  verdict: undefined,
};
