import { decode } from '../src/source/decode.ts';
import { realDisk } from '../src/source/disk.ts';
import { pathIn } from '../src/source/path-in.ts';

/**
 * The texts of the files of a folder, for showing the lines around a finding. Of what is no
 * plain file there are none: a link may lead to what no report should show, and a pipe to no end.
 */
export function textsIn(folder: string): (file: string) => string | undefined {
  return (file) => {
    try {
      const decoded = decode(realDisk.read(pathIn(folder, file)));
      return 'text' in decoded ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  };
}
