import { realDisk } from '../../source/disk.ts';
import { pathIn } from '../../source/path-in.ts';
import type { Files } from '../texts/file-beside.ts';

/** The files of a folder of content, of which its pictures and data files are known. */
export function filesIn(folder: string, assets: ReadonlySet<string>): Files {
  const pathOf = (file: string) => pathIn(folder, file);
  return {
    assets,
    readAsset: (file) => realDisk.read(pathOf(file)),
    readPart: (file, start, length) => realDisk.readPart(pathOf(file), start, length),
    sizeOf: (file) => realDisk.size(pathOf(file)),
  };
}
