import { mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Edition } from '../../../src/build/output/edition.ts';
import { noStamps, placesOf, type Rename } from '../../../src/build/output/places.ts';
import type { SiteFiles } from '../../../src/build/output/site-file.ts';
import { SiteTree } from '../../../src/build/output/site-tree.ts';

/** The files of a small site, by their paths. */
export const SITE = { '/a/index.html': 'A', '/b/c/index.html': 'C', '/index.html': 'Front' };

/** A site of a few files in its two copies, in a new folder. */
export class SmallSite {
  readonly root = mkdtempSync(join(tmpdir(), 'tree-'));
  /** The copy that is served. */
  readonly out = join(this.root, 'dist');
  files: SiteFiles = new Map();
  stamps = noStamps();
  /** How folders are renamed. */
  rename: Rename = renameSync;

  /** The copies as the next build finds them. */
  tree(): SiteTree {
    const places = placesOf(this.out, join(this.root, 'cache'), this.rename);
    return new SiteTree(places, this.files, this.stamps, this.rename);
  }

  /** Builds a site of these files; says how many were written or removed. */
  build(wanted: Record<string, string>): number {
    const tree = this.tree();
    tree.begin();
    const edition = new Edition(tree);
    for (const [path, text] of Object.entries(wanted)) edition.write(path, text);
    edition.removeOthers();
    if (edition.written > 0 || !tree.isServedRight) this.stamps = tree.commit(edition.files);
    this.files = edition.files;
    return edition.written;
  }

  /** Forgets what builds left. */
  forget(): void {
    this.files = new Map();
    this.stamps = noStamps();
  }

  /** The files of a copy, by their paths. */
  served(folder = this.out): Record<string, string> {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      entries
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
    );
  }
}
