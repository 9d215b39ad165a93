import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedCache } from '../damaged-cache.ts';
import { digestOf, digestOfFile } from '../digest.ts';
import { namesInFolder } from '../names-in-folder.ts';
import { readSealedJson, writeSealedJson } from '../sealed-file.ts';
import { ENTRY_FILE, type EntryBundle } from './entry-bundle.ts';
import { plainFilesIn } from './plain-files-in.ts';
import { OtherAstro } from './other-astro.ts';

/** What Astro made of the templates: a program that renders pages, and the files that pages load. */
export interface Templates {
  /** The folder of the program. */
  server: string;
  /** The folder of stylesheets, scripts, typefaces, and what lies in `public/`. */
  assets: string;
  /** The files of `assets`, each with its digest. */
  files: ReadonlyMap<string, string>;
}

/** The folders of kept templates. */
const SERVER = 'server';
const ASSETS = 'assets';

/**
 * The templates that an earlier build kept. With a foreign file in their program they count as absent:
 * all files of a program are loaded.
 *
 * @param cache Where templates are kept.
 * @param digest Of the code that they were made from.
 * @throws {DamagedCache} When they are not as they were made.
 */
export function keptTemplates(cache: string, digest: string): Templates | undefined {
  const kept = folderKept(join(cache, digest), digest);
  if (!kept) return undefined;
  const { folder, files } = kept;
  for (const [file, fileDigest] of files)
    if (digestOfFile(join(folder, file)) !== fileDigest) throw new DamagedCache('the templates');
  const known = new Set(files.map(([file]) => file));
  if (plainFilesIn(join(folder, SERVER)).some((file) => !known.has(`${SERVER}/${file}`))) return undefined;
  const ofPages = files.filter(([file]) => file.startsWith(`${ASSETS}/`));
  return {
    server: join(folder, SERVER),
    assets: join(folder, ASSETS),
    files: new Map(ofPages.map(([file, fileDigest]) => [file.slice(ASSETS.length), fileDigest])),
  };
}

/** Among some folders the one with whole templates, with its files and the digest of each. */
function folderKept(above: string, digest: string) {
  for (const name of namesInFolder(above)) {
    const folder = join(above, name);
    const files = readSealedJson(join(folder, 'files'), digest) as [string, string][] | undefined;
    if (files) return { folder, files };
  }
  return undefined;
}

/**
 * Keeps what Astro makes of the templates, in the place of all that was kept before.
 *
 * @param make Makes the program in one folder and the files that pages load in another.
 */
export async function keepTemplates(
  cache: string,
  digest: string,
  make: (server: string, assets: string) => Promise<void>,
): Promise<void> {
  const fresh = join(cache, `fresh-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await make(join(fresh, SERVER), join(fresh, ASSETS));
    const files = plainFilesIn(fresh).map((file) => [file, digestOfFile(join(fresh, file))]);
    writeSealedJson(join(fresh, 'files'), digest, files);
    for (const other of readdirSync(cache))
      if (other !== `fresh-${process.pid}`) rmSync(join(cache, other), { recursive: true, force: true });
    // In a folder of its own: what a process has loaded, it does not load again from the same place.
    mkdirSync(join(cache, digest));
    renameSync(fresh, join(cache, digest, digestOf(JSON.stringify(files))));
  } catch (error) {
    // On a full disk it would take the room that the next build needs.
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Copies what Astro bundled for our entry to where it is kept.
 *
 * @throws {OtherAstro} When there is no such program.
 */
export function keepBundle({ folder, modules }: EntryBundle, server: string): void {
  if (modules.length === 0) throw new OtherAstro(`left no ${ENTRY_FILE} in its bundle`);
  for (const module of modules) cpSync(join(folder, module), join(server, module));
}
