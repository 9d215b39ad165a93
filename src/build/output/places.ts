import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../../text/compare.ts';
import { digestOf } from '../digest.ts';
import { PathNumbers } from '../path-numbers.ts';
import { isLink, realPath } from '../real-path.ts';
import { PART_FILE } from './part.ts';
import { finishReplacing } from './replace-unmovable.ts';
import type { SiteFiles } from './site-file.ts';
import { Stamps } from './stamps.ts';

/** Where the two copies of a site are. */
export interface Places {
  /** The copy that is served. */
  out: string;
  /** The copy that the next build changes, where it can be renamed from. */
  spare: string;
  /** Where the served copy is for a moment, while the other one takes its place. */
  old: string;
  /** Where a whole site is for a moment that cannot take the place of the served one by renaming. */
  next: string;
}

/** Renames a file or folder, as the file system does it. */
export type Rename = (from: string, to: string) => void;

/** What is known of the two copies, by the same numbers of paths. */
export interface TreeStamps {
  out: Stamps;
  spare: Stamps;
}

/** What is known when there is no site. */
export function noStamps(): TreeStamps {
  const paths = new PathNumbers();
  return { out: new Stamps(paths), spare: new Stamps(paths) };
}

/** Where a site should go cannot be replaced by one. */
export class OutProblem extends Error {}

/**
 * The two copies of a site in `out`: the other one lies in the cache, or beside the
 * served one where nothing can be renamed from the cache. Where a build was ended between
 * two renames, the served copy is put back.
 *
 * @throws {OutProblem} When `out` cannot be replaced in one step.
 */
export function placesOf(out: string, cache: string, rename: Rename = renameSync): Places {
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const real = targetOf(out);
  const above = statSync(dirname(real)).dev;
  if (isMount(real, above, rename)) throw cannotBeReplaced(out);
  const beside = besides(real, cache);
  const isNear = above === statSync(cache).dev && isSameMount(cache, beside.next, rename);
  const places = isNear ? { ...beside, spare: join(cache, 'spare'), old: join(cache, 'old') } : beside;
  for (const copy of [places.spare, places.old]) removeIfFile(copy);
  restoreServed(places);
  return places;
}

/** Whether something is mounted in the place of a folder, be it another folder of the same file system. */
function isMount(folder: string, above: number, rename: Rename): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return (
    found.dev !== above || !isSameMount(dirname(folder), join(folder, `.${basename(folder)}.none`), rename)
  );
}

/**
 * Whether something in a folder can get a name elsewhere. Between two mounts it cannot, though
 * they be of one file system, as the volumes of a container are. Tried with what is not there,
 * since the system looks at the mounts first.
 */
function isSameMount(folder: string, to: string, rename: Rename): boolean {
  try {
    rename(join(folder, basename(to)), to);
    return true;
  } catch (error) {
    return !cannotBeRenamed(error);
  }
}

/** Whether the system says that a rename would have to copy. */
export function cannotBeRenamed(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EXDEV';
}

/** Where a link leads to in the end, in a folder that is there; anything else is where it is. */
function targetOf(out: string): string {
  if (!isLink(out)) return out;
  const target = realPath(out);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

/** Removes what has the name of a folder and is none. */
export function removeIfFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(path);
}

/** Named after the cache: builds with other ones must not share a copy. */
function besides(out: string, cache: string): Places {
  const beside = join(dirname(out), `.${basename(out)}-${digestOf(cache).slice(0, 8)}`);
  return { out, spare: `${beside}.spare`, old: `${beside}.old`, next: `${beside}.next` };
}

function restoreServed({ out, old, next }: Places): void {
  finishReplacing({ out, next });
  if (statSync(out, { throwIfNoEntry: false })) rmSync(old, { recursive: true, force: true });
  else moveAway(old, out);
}

/** Files of which any site has one. */
const SIGNS = ['index.html', '404.html', '_headers', PART_FILE.slice(1)];

/** Files that systems and tools put everywhere. */
const LITTER = ['.DS_Store', '.gitkeep', 'Thumbs.db', 'desktop.ini'];

/** What nobody can want to lose. */
const REPOSITORY = '.git';

/**
 * Keeps a site from taking the place of somebody's files.
 *
 * @param left The files that the last build left there, if there was one. A folder with none of them is somebody else's by now.
 * @throws {OutProblem} When it is something else than a site.
 */
export function refuseForeign({ out }: Places, left: SiteFiles): void {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw isNoSite(out, 'is a file');
  if (existsSync(join(out, REPOSITORY))) throw isNoSite(out, 'is a repository of git');
  if (SIGNS.some((name) => existsSync(join(out, name)))) return;
  if ([...left.keys()].some((path) => existsSync(out + path))) return;
  const [name] = readdirSync(out)
    .filter((one) => !LITTER.includes(one))
    .sort(compareText);
  if (name !== undefined) throw isNoSite(out, `holds ${name}`);
}

function isNoSite(out: string, what: string): OutProblem {
  return new OutProblem(
    `${out} ${what}, and would be replaced as a whole. Name a folder with --out that is empty or not there yet.`,
  );
}

/** @returns Whether there was something to move. */
export function moveAway(from: string, to: string, rename: Rename = renameSync): boolean {
  try {
    rename(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw code === 'EBUSY' ? cannotBeReplaced(from) : error;
  }
}

function cannotBeReplaced(out: string): OutProblem {
  return new OutProblem(
    `${out} is where another file system is mounted, and cannot be replaced in one step. Name a folder in it: --out ${join(out, 'site')}.`,
  );
}
