import { realDisk, type Disk } from '../../source/disk.ts';

/** Files of a folder in another state than theirs on the disk: as they were once, or as they will be committed. */
export interface FormerFiles {
  /** The files that differ, as paths below the folder. */
  changed: readonly string[];
  /** The bytes of such a file; nothing if it is not there in that state. */
  read: (path: string) => Uint8Array | undefined;
}

/** The disk with those files of a folder in their other state, and all others as they are. */
export function formerDisk(folder: string, { changed, read }: FormerFiles): Disk {
  const former = new Map(changed.map((path) => [path, read(path)]));
  const bytesOf = (path: string) => former.get(path.slice(folder.length + 1));
  return {
    list: () => [
      ...realDisk.list(folder).filter(({ path }) => !former.has(path)),
      ...[...former].flatMap(([path, bytes]) => (bytes ? [{ path, kind: 'file' as const }] : [])),
    ],
    read: (path) => bytesOf(path) ?? realDisk.read(path),
    readPart: (path, start, length) =>
      bytesOf(path)?.subarray(start, start + length) ?? realDisk.readPart(path, start, length),
    size: (path) => bytesOf(path)?.length ?? realDisk.size(path),
  };
}
