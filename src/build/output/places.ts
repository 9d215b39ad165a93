import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PathNumbers } from '../path-numbers.ts';
import { Stamps } from './stamps.ts';

/** Where the two copies of a site are. */
export interface Places {
  /** The copy that is served. */
  out: string;
  /** The copy that the next build changes, on the same file system. */
  spare: string;
  /** Where the served copy is for a moment, while the other one takes its place. */
  old: string;
}

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

/**
 * The two copies of a site in `out`: the other one lies in the cache, or beside the
 * served one where the cache is on another file system. Where a build was ended between
 * two renames, the served copy is put back.
 */
export function placesOf(out: string, cache: string): Places {
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const real = statSync(out, { throwIfNoEntry: false }) ? realpathSync(out) : out;
  const places =
    statSync(dirname(real)).dev === statSync(cache).dev
      ? { out: real, spare: join(cache, 'spare'), old: join(cache, 'old') }
      : besides(real);
  restoreServed(places);
  return places;
}

function besides(out: string): Places {
  const beside = join(dirname(out), `.${basename(out)}`);
  return { out, spare: `${beside}.spare`, old: `${beside}.old` };
}

function restoreServed({ out, old }: Places): void {
  if (statSync(out, { throwIfNoEntry: false })) rmSync(old, { recursive: true, force: true });
  else moveAway(old, out);
}

/** @returns Whether there was something to move. */
export function moveAway(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
