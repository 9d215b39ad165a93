import { join } from 'node:path';
import { readPlain } from '../../source/plain-file.ts';
import { compareText } from '../../text/compare.ts';
import { digestOf } from '../digest.ts';
import type { SiteFile, SiteFiles } from './site-file.ts';

/** A slice of a site that one of several machines builds: the third of eight. */
export interface Slice {
  /** From 1 on. */
  number: number;
  of: number;
}

/** What a site is made from: short names, each the same in all parts of one site. */
export interface SiteName {
  content: string;
  code: string;
  search: string;
  /** Of the times between which all that is due is the same. */
  time: string;
}

/** How parts of different sites differ, and what to do about it. */
const DIFFERENCES: readonly [name: keyof SiteName, difference: string, remedy: string][] = [
  ['content', 'other content', 'build all from one commit'],
  ['code', 'other code or another version of Node', 'build all from one commit with one version of Node'],
  ['search', 'the search in one of them only', 'give --no-search to all or none'],
  ['time', 'another time', 'set BUILD_DATE to one instant for all'],
];

/** What a part of a site says of itself. */
export interface PartManifest extends Slice {
  site: SiteName;
  files: [path: string, file: SiteFile][];
  /** The digest of all of this: a part that lost some of its files does not say so otherwise. */
  seal: string;
}

/** Where a part says what it is; no site has a file of this name. */
export const PART_FILE = '/.part.json';

/** How a part is made. */
const AS_BUILT = '`npm run build -- --part 1/4 --out …` wrote';

/** Something is wrong with the parts of a site. */
export class PartProblem extends Error {}

/** The files of a list that are in a slice: each in one, and about as many in each. */
export function inSlice(files: Iterable<string>, slice: Slice | undefined): string[] {
  const all = [...files];
  return slice ? all.filter((_, index) => index % slice.of === slice.number - 1) : all;
}

/** Whether a build makes what only one part of a site has: the search, and the files beside articles. */
export function isFirstPart(slice: Slice | undefined): boolean {
  return slice === undefined || slice.number === 1;
}

/** The manifest of a part, as text. */
export function partManifest(slice: Slice, site: SiteName, files: SiteFiles): string {
  // In the order of their names: pages come in the order in which they are done.
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  const manifest: PartManifest = { ...slice, site, files: sorted, seal: sealOf(slice, site, sorted) };
  return JSON.stringify(manifest);
}

function sealOf({ number, of }: Slice, site: SiteName, files: PartManifest['files']): string {
  return digestOf(JSON.stringify([number, of, site, files]));
}

/** A file of one of several parts. */
export interface PartOfSite {
  path: string;
  digest: string;
  /** Where it is. */
  from: string;
}

/**
 * All files of a site that was built in parts.
 *
 * @param folders Those of the parts, in any order.
 * @throws {PartProblem} When one is missing, is there twice, is of another site or damaged.
 */
export function filesOfParts(folders: readonly string[]): PartOfSite[] {
  const parts = folders.map((folder) => ({ folder, manifest: manifestIn(folder) }));
  const [first] = parts;
  if (!first) throw new PartProblem('Missing parts, expected the folders of all of them.');
  const { site, of } = first.manifest;
  for (const { manifest } of parts)
    if (manifest.of !== of)
      throw new PartProblem(
        `Unexpected part ${nameOf(manifest)} with part ${nameOf(first.manifest)}, expected parts of the same number of them.`,
      );
  const numbers = parts.map(({ manifest }) => manifest.number).sort((a, b) => a - b);
  const expected = Array.from({ length: of }, (_, index) => index + 1);
  if (numbers.join() !== expected.join())
    throw new PartProblem(`Unexpected parts ${numbers.join(', ')}, expected each of 1 to ${of} once.`);
  const files = new Map<string, PartOfSite>();
  for (const { folder, manifest } of parts) {
    for (const [name, difference, remedy] of DIFFERENCES)
      if (manifest.site[name] !== site[name])
        throw new PartProblem(
          `Unexpected part ${nameOf(manifest)} beside part ${nameOf(first.manifest)} (${difference}), expected parts of one site: ${remedy}.`,
        );
    for (const [path, { digest }] of manifest.files) {
      const from = join(folder, path);
      const other = files.get(path);
      if (other && other.digest !== digest)
        throw new PartProblem(`Unexpected file ${path} in two parts that differ, expected the same.`);
      if (!other && digestOf(read(from)) !== digest)
        throw new PartProblem(`Unexpected content of ${from}, expected what the build wrote.`);
      files.set(path, other ?? { path, digest, from });
    }
  }
  return [...files.values()];
}

/** `3/8`, as the build was told. */
function nameOf({ number, of }: Slice): string {
  return `${number}/${of}`;
}

function manifestIn(folder: string): PartManifest {
  const manifest = parsed(read(join(folder, PART_FILE), `expected a folder that ${AS_BUILT}`));
  if (isManifest(manifest)) return manifest;
  throw new PartProblem(`Unexpected content of ${join(folder, PART_FILE)}, expected what the build wrote.`);
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is PartManifest {
  if (typeof value !== 'object' || value === null) return false;
  const { number, of, site, files, seal } = value as Partial<PartManifest>;
  if (number === undefined || of === undefined || !site) return false;
  return Array.isArray(files) && files.every(isEntry) && seal === sealOf({ number, of }, site, files);
}

function isEntry(value: unknown): value is PartManifest['files'][number] {
  if (!Array.isArray(value)) return false;
  const [path, file] = value as [unknown, { digest?: unknown } | undefined];
  return (
    typeof path === 'string' &&
    path.startsWith('/') &&
    !path.split('/').includes('..') &&
    typeof file?.digest === 'string'
  );
}

function read(file: string, expected = 'expected what the build wrote'): Buffer {
  try {
    return readPlain(file);
  } catch {
    throw new PartProblem(`Missing file ${file}, ${expected}.`);
  }
}
