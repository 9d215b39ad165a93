import { decode } from '../src/source/decode.ts';
import { realDisk, type Disk } from '../src/source/disk.ts';
import { pathIn } from '../src/source/path-in.ts';

/** The text of a file from the root of the project; nothing when there is none to show. */
export type TextOf = (file: string) => string | undefined;

/**
 * The texts of the files of a folder, for showing the lines around a finding. Of what is no
 * plain file there are none: a link may lead to what no report should show, and a pipe to no end.
 */
export function textsIn(folder: string, disk: Pick<Disk, 'read'> = realDisk): TextOf {
  return (file) => {
    try {
      const decoded = decode(disk.read(pathIn(folder, file)));
      return 'text' in decoded ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  };
}
