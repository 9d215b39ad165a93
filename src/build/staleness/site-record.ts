import { endianness } from 'node:os';
import { noStamps, type TreeStamps } from '../output/places.ts';
import type { SiteFile } from '../output/site-file.ts';
import { Stamps } from '../output/stamps.ts';
import { PathNumbers } from '../path-numbers.ts';
import { readSealedPieces, writeSealedPieces } from '../sealed-file.ts';
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
  /** Under which the site was written, if that is known. */
  umask?: number | undefined;
  verdict?: Verdict;
}

/** The form of a record: numbers are as the processor has them. */
const FORM = `site 10 ${endianness()}`;

/** Between two paths: no path has it. */
const END = '\0';

/** What is kept beside the columns of files and folders. */
interface Head extends Omit<SiteRecord, 'files' | 'stamps'> {
  /** How many files there are; the other paths are folders. */
  files: number;
}

/** What the last build left, or the record of an empty site. */
export function readRecord(file: string): SiteRecord {
  const [head, text, digests, sizes, out, spare] = readSealedPieces(file, FORM)?.pieces ?? [];
  if (!head || !text || !digests || !sizes || !out || !spare) return emptyRecord();
  const { files: count, ...rest } = JSON.parse(head.toString()) as Head;
  const paths = new PathNumbers(text.toString().split(END));
  const allDigests = digests.toString('latin1');
  const width = allDigests.length / count;
  const allSizes = numbersIn(sizes);
  const files = new Map<string, SiteFile>();
  for (let number = 0; number < count; number++) {
    const digest = allDigests.slice(number * width, (number + 1) * width);
    files.set(paths.paths[number] ?? '', { digest, size: allSizes[number] ?? 0 });
  }
  const stamps = { out: new Stamps(paths, numbersIn(out)), spare: new Stamps(paths, numbersIn(spare)) };
  return { ...rest, files, stamps };
}

/** Keeps a record for the next build, in columns: most of it is known of each file and folder. */
export function writeRecord(file: string, { files, stamps, ...rest }: SiteRecord): void {
  const paths = numbered(files, stamps);
  const columnOf = (known: Stamps): Buffer => known.numberedBy(paths).bytes;
  const all = new Array<SiteFile>(files.size);
  for (const [path, one] of files) all[paths.of(path)] = one;
  const head: Head = { ...rest, files: files.size };
  writeSealedPieces(file, FORM, [
    Buffer.from(JSON.stringify(head)),
    Buffer.from(paths.paths.join(END)),
    Buffer.from(all.map(({ digest }) => digest).join(''), 'latin1'),
    Buffer.from(Float64Array.from(all, ({ size }) => size).buffer),
    columnOf(stamps.out),
    columnOf(stamps.spare),
  ]);
}

/** Numbers of all paths, files first; mostly the same as those of the last build. */
function numbered(files: ReadonlyMap<string, SiteFile>, { out, spare }: TreeStamps): PathNumbers {
  const areFirst = [...files.keys()].every((path) => (out.paths.find(path) ?? Infinity) < files.size);
  if (areFirst && out.paths === spare.paths) return out.paths;
  const paths = new PathNumbers([...files.keys()]);
  for (const path of out.paths.paths) if (out.has(path) || spare.has(path)) paths.of(path);
  return paths;
}

/** The numbers in some bytes, which may lie anywhere. */
function numbersIn(bytes: Uint8Array): Float64Array<ArrayBuffer> {
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

function emptyRecord(): SiteRecord {
  return { code: '', files: new Map(), stamps: noStamps(), inquiries: '', search: '' };
}
