import { recognise } from '../source/recognise.ts';
import type { Disk } from '../source/disk.ts';
import type { RawFile } from './content-file.ts';
import { withdrawnAddresses } from './taken-address.ts';

/** What `content/` holds, before anything of it is understood. */
export interface ContentFolder {
  documents: RawFile[];
  /** The paths below `content/` of pictures and data files. */
  assets: ReadonlySet<string>;
  /** Everything that lies there, whatever it is, in small letters: two names that differ in case are one on some disks. */
  taken: ReadonlySet<string>;
  /** The addresses that were taken back for good. */
  withdrawn: ReadonlySet<string>;
  /** Links and special files in the place of documents. */
  odd: readonly string[];
  read: (path: string) => Uint8Array;
}

/** Reads all documents of a folder of content. */
export function readFolder(disk: Disk, folder: string): ContentFolder {
  const read = (path: string) => disk.read(`${folder}/${path}`);
  const documents: RawFile[] = [];
  const assets = new Set<string>();
  const odd: string[] = [];
  const entries = disk.list(folder);
  for (const { path, kind } of entries) {
    const isFile = kind === 'file';
    const recognised = recognise(path);
    if (recognised.what === 'asset' && isFile) assets.add(path);
    if (recognised.what !== 'document') continue;
    if (!isFile) odd.push(path);
    else documents.push({ kind: recognised.kind, id: recognised.id, path, bytes: read(path) });
  }
  const taken = new Set(entries.map(({ path }) => path.toLowerCase()));
  return { documents, assets, odd, taken, withdrawn: withdrawnAddresses(disk, folder), read };
}
