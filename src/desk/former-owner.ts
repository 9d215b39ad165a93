import type { Disk } from '../source/disk.ts';
import { readFolder } from './content-folder.ts';
import { openFile, type ContentFile } from './content-file.ts';

/** The first of some files, other than `file`, that was at an address before. */
export function formerOwner(
  address: string,
  files: readonly ContentFile[],
  file?: ContentFile,
): ContentFile | undefined {
  return files.find((other) => {
    const { previously } = (other.fields.data ?? {}) as { previously?: unknown };
    return other !== file && Array.isArray(previously) && previously.some((former) => isAt(former, address));
  });
}

/** The same among all files of a folder of content, of which few have to be understood. */
export function formerOwnerIn(disk: Disk, folder: string, address: string): ContentFile | undefined {
  const wanted = Buffer.from(address);
  const { documents } = readFolder(disk, folder);
  const files = documents
    .filter(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wanted))
    .map(openFile)
    .filter((file) => 'fields' in file);
  return formerOwner(address, files);
}

function isAt(former: unknown, address: string): boolean {
  return typeof former === 'string' && former.replace(/index\.html$/, '') === address;
}
