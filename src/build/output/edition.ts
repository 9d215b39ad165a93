import { readFileSync, statSync } from 'node:fs';
import { ChangedFile } from '../changed-file.ts';
import { digestOf } from '../digest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { SiteFile, SiteFiles } from './site-file.ts';
import type { SiteTree } from './site-tree.ts';

/**
 * The site that is being built: each file that it has, of which only those are written that
 * are not there yet. Of two files at one path, the one that it has first stays.
 */
export class Edition implements OutputFolder {
  readonly files = new Map<string, SiteFile>();
  readonly #tree: SiteTree;
  readonly #former: SiteFiles;
  #written = 0;

  /** @param tree Made ready, and holding `tree.files`. */
  constructor(tree: SiteTree) {
    this.#tree = tree;
    this.#former = tree.files;
  }

  /** How many files were written, or removed. */
  get written(): number {
    return this.#written;
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Has a file of the last build again. */
  keep(path: string): void {
    if (this.has(path)) return;
    const former = this.#former.get(path);
    if (!former) throw new Error(`No file ${path} was left by the last build.`);
    this.files.set(path, former);
  }

  /** Has all files of the last build again that lie below a path. */
  keepBelow(folder: string): void {
    for (const path of this.#former.keys()) if (path.startsWith(folder)) this.keep(path);
  }

  write(path: string, content: string | Uint8Array): void {
    const file = { digest: digestOf(content), size: Buffer.byteLength(content) };
    if (this.#isNew(path, file)) this.#tree.write(path, content);
  }

  /** Has a page that was written into the tree, or is there as it was. */
  page(path: string, file: SiteFile): void {
    if (this.#isNew(path, file)) this.#tree.written(path);
  }

  /**
   * Has a copy of a file that lies elsewhere.
   *
   * @throws {ChangedFile} When it has another digest, or is gone.
   */
  place(path: string, from: string, digest: string): void {
    const stat = statSync(from, { throwIfNoEntry: false });
    if (!stat) throw new ChangedFile(from);
    if (!this.#isNew(path, { digest, size: stat.size })) return;
    const content = readFileSync(from);
    if (digestOf(content) !== digest) throw new ChangedFile(from);
    // As a new file: who may read the other one says nothing about who may read the site.
    this.#tree.write(path, content);
  }

  copy(from: string, to: string): void {
    const file = this.files.get(from);
    if (file) this.place(to, this.#tree.folder + from, file.digest);
  }

  /** Removes what the last build left and this one does not have. */
  removeOthers(): void {
    for (const path of this.#former.keys()) {
      if (this.files.has(path)) continue;
      this.#tree.remove(path);
      this.#written++;
    }
  }

  /** Whether a file is to be put at a path: nothing is there yet, and the last build left another one. */
  #isNew(path: string, { digest, size }: SiteFile): boolean {
    if (this.has(path)) return false;
    this.files.set(path, { digest, size });
    const isNew = this.#former.get(path)?.digest !== digest;
    if (isNew) this.#written++;
    return isNew;
  }
}
