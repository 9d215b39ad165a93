import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  foldersAbove,
  inspectInSteps,
  inspectTree,
  isOtherFolder,
  restamp,
  withFolders,
  type Inspection,
} from './inspect-tree.ts';
import type { Inspect, RecordedCopy } from './inspect-elsewhere.ts';
import { cannotBeRenamed, moveAway, type Places, type Rename, type TreeStamps } from './places.ts';
import { replaceUnmovable } from './replace-unmovable.ts';
import type { SiteFiles } from './site-file.ts';
import type { Stamps } from './stamps.ts';
import { clearWay, linkAll, linkInto, remove, removeFile, writeNew } from './tree-files.ts';

/** The share of a copy after which it is quicker to finish here than to have a worker begin anew. */
const ENOUGH = 1 / 4;

/**
 * The built site twice, with each file in both as links to one: a build changes the
 * copy that nobody sees, puts it in the place of the other in one step, and makes the
 * same changes in that. So it costs what changed, not what there is, and the served copy
 * is never half a site. No file is ever written into: a changed one is a new one.
 */
export class SiteTree {
  readonly #places: Places;
  readonly #left: SiteFiles;
  readonly #stamps: TreeStamps;
  readonly #rename: Rename;
  /** What became of the served copy; builds that change it need not know. */
  #served: Inspection | undefined;
  /** What became of the other copy; builds that change nothing need not know. */
  #other: Inspection | undefined;
  #inspecting: Promise<Inspection | undefined> | undefined;
  #files: SiteFiles | undefined;
  /** Paths in the spare copy that are not as in the served one. */
  readonly #changed = new Set<string>();

  /**
   * @param left The files that the last build left in both.
   * @param stamps Of both as the last build left them.
   */
  constructor(places: Places, left: SiteFiles, stamps: TreeStamps, rename: Rename = renameSync) {
    this.#places = places;
    this.#left = left;
    this.#stamps = stamps;
    this.#rename = rename;
  }

  /** The files that are as the last build left them, in one of the copies at least. */
  get files(): SiteFiles {
    return (this.#files ??= this.#withoutLost());
  }

  /** Whether all that the last build left below a path is there still, in one of the copies at least. */
  hasAllBelow(folder: string): boolean {
    const { files } = this;
    return (
      files === this.#left ||
      [...this.#left.keys()].every((path) => !path.startsWith(folder) || files.has(path))
    );
  }

  /** Whether the served copy is as the last build left it. */
  get isServedRight(): boolean {
    const { wrong, foreign, stamps } = this.#inspectServed();
    return wrong.size === 0 && foreign.length === 0 && stamps.has('');
  }

  /** Of both copies, unless they were changed since. */
  get stamps(): TreeStamps {
    return {
      out: this.#served?.stamps ?? this.#stamps.out,
      spare: this.#other?.stamps ?? this.#stamps.spare,
    };
  }

  /**
   * Finds out what became of the copy that nobody sees, which of a large site takes a while, as long as
   * others are at work.
   *
   * @param inspect Asked when they are done before this process has done much of it.
   */
  async inspectUntil(others: Promise<unknown>, inspect: Inspect): Promise<void> {
    const areBusy = isPending(others);
    await setImmediate();
    if (!areBusy() || this.#inspecting) return;
    const here = this.#inspectWhile(areBusy);
    this.#inspecting = here.then((found) => found ?? inspect(this.#recordedCopy));
    await here;
  }

  /** @returns Nothing when others were done too soon. */
  async #inspectWhile(areBusy: () => boolean): Promise<Inspection | undefined> {
    const steps = inspectInSteps(this.#places.spare, this.#left, this.#stamps.spare, this.#served?.stamps);
    let step = steps.next();
    while (step.done !== true && (areBusy() || step.value > ENOUGH)) {
      await setImmediate();
      step = steps.next();
    }
    return step.done === true ? step.value : undefined;
  }

  /**
   * Has another process find it out, unless somebody does already, or the served copy was looked at:
   * with that it is quick here.
   */
  inspectWith(inspect: Inspect): void {
    if (!this.#served) this.#inspecting ??= inspect(this.#recordedCopy);
  }

  get #recordedCopy(): RecordedCopy {
    return { folder: this.folder, files: this.#left, stamps: this.#stamps.spare };
  }

  /** Waits for the inspection, if somebody is at it. */
  async inspected(): Promise<void> {
    const found = await this.#inspecting;
    this.#other ??= found;
  }

  /** The folder that pages may be written into, once `begin` has made it ready. */
  get folder(): string {
    return this.#places.spare;
  }

  /** Makes the copy that nobody sees what the last build left, as far as it can be had. */
  begin(): void {
    const { out, spare } = this.#places;
    const { files } = this;
    const { foreign, wrong } = this.#inspectSpare();
    mkdirSync(spare, { recursive: true });
    clearWay(spare, foldersAbove([...foreign, ...wrong]));
    for (const path of foreign) remove(spare, path);
    for (const path of wrong) {
      remove(spare, path);
      if (files.has(path)) linkInto(out, spare, path);
      else removeFile(spare, path);
    }
    for (const path of this.#served?.wrong ?? []) this.#changed.add(path);
  }

  /** Writes a file, as a new one. */
  write(path: string, content: Uint8Array | string): void {
    writeNew(this.#places.spare, path, content);
    this.#changed.add(path);
  }

  /** Notes that a file was written by another process, as `writeNew` does. */
  written(path: string): void {
    this.#changed.add(path);
  }

  /** Removes a file, and the folders that are empty then. */
  remove(path: string): void {
    removeFile(this.#places.spare, path);
    this.#changed.add(path);
  }

  /**
   * Puts the changed copy in the place of the served one.
   *
   * @param files All that is in it now.
   * @returns The stamps of both copies.
   * @throws When it cannot be put there; the served one is then where it was.
   */
  commit(files: SiteFiles): TreeStamps {
    const { out, spare } = this.#places;
    const isKept = this.#replaceServed(files);
    if (!isKept) for (const path of files.keys()) this.#changed.add(path);
    const known = this.stamps.out;
    const unknown = isKept ? this.#unknownFolders(known) : [];
    const linked = new Set<string>();
    let isFollowed = false;
    try {
      if (isKept) this.#follow(files, linked);
      else {
        rmSync(spare, { recursive: true, force: true });
        linkAll(out, spare, files, linked);
      }
      isFollowed = true;
    } catch {
      // The new site is there. What the other copy lacks, the next build finds, since nothing says that it is right.
    }
    const { wrong, foreign, stamps } = this.#inspectSpare();
    const present = restamp(out, stamps, [...wrong, ...foreign, ...this.#changed]);
    const followed = restamp(spare, known, this.#changed, { to: present, paths: linked });
    for (const path of isFollowed ? unknown : withFolders([...this.#changed, ...this.#foreign]))
      followed.forget(path);
    return { out: present, spare: followed };
  }

  /**
   * Folders of the copy that was served where something was put in or taken out that nobody looked at, with those
   * above them: they get no stamp, so that the next build looks. Of one that the site has no more, only those above tell.
   *
   * @param known The stamps of that copy.
   */
  #unknownFolders(known: Stamps): string[] {
    const { spare } = this.#places;
    return withFolders(withFolders(this.#changed).filter((path) => isOtherFolder(spare, path, known)));
  }

  /** @returns Whether the copy that was served is the other one now. */
  #replaceServed(files: SiteFiles): boolean {
    try {
      return this.#swap();
    } catch (error) {
      if (!cannotBeRenamed(error)) throw error;
      replaceUnmovable(this.#places, this.#places.spare, files);
      return false;
    }
  }

  /**
   * @returns The same.
   * @throws When one of them cannot be renamed; both are then where they were.
   */
  #swap(): boolean {
    const { out, spare, old } = this.#places;
    mkdirSync(dirname(out), { recursive: true });
    rmSync(old, { recursive: true, force: true });
    const wasServed = moveAway(out, old, this.#rename);
    try {
      this.#rename(spare, out);
    } catch (error) {
      if (wasServed) moveAway(old, out);
      throw error;
    }
    try {
      if (wasServed && lstatSync(old).isDirectory()) {
        this.#rename(old, spare);
        return true;
      }
    } catch {
      // The new site is there. The other copy is made anew.
    }
    rmSync(old, { recursive: true, force: true });
    return false;
  }

  /**
   * Makes the changes in the copy that was served until now.
   *
   * @param linked Told which files are links to those of the other copy.
   */
  #follow(files: SiteFiles, linked: Set<string>): void {
    const { out, spare } = this.#places;
    const foreign = this.#foreign;
    clearWay(spare, foldersAbove([...foreign, ...this.#changed]));
    for (const path of foreign) remove(spare, path);
    // First what is gone: a folder may be where a file was.
    for (const path of this.#changed) if (!files.has(path)) removeFile(spare, path);
    for (const path of this.#changed) if (files.has(path) && linkInto(out, spare, path)) linked.add(path);
    for (const path of foreign) this.#changed.add(path);
  }

  /** What is in the copy that was served, and should not be. */
  get #foreign(): readonly string[] {
    return this.#served?.foreign ?? [];
  }

  #withoutLost(): SiteFiles {
    const { wrong } = this.#inspectSpare();
    if (wrong.size === 0) return this.#left;
    const served = this.#inspectServed();
    const files = new Map(this.#left);
    for (const path of wrong) if (served.wrong.has(path)) files.delete(path);
    return files;
  }

  #inspectServed(): Inspection {
    return (this.#served ??= inspectTree(this.#places.out, this.#left, this.#stamps.out));
  }

  #inspectSpare(): Inspection {
    const { spare } = this.#places;
    return (this.#other ??= inspectTree(spare, this.#left, this.#stamps.spare, this.#served?.stamps));
  }
}

/** Says whether something is not there yet. */
function isPending(promise: Promise<unknown>): () => boolean {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  promise.then(settle, settle);
  return () => !isSettled;
}
