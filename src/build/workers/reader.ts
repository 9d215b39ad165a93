import { realDisk } from '../../source/disk.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { readFile } from '../reading/read-file.ts';
import type { Reading } from '../reading/reading.ts';
import { Surroundings } from '../reading/surroundings.ts';
import type { Work } from './worker-protocol.ts';

/** Reads files of `content/`. */
export function reader({ folder, names }: Work['read']['preparation']) {
  const surroundings = new Surroundings(realDisk, folder, names);
  return (files: readonly DocumentFile[]): Reading[] =>
    files.map((one) => readFile(one, realDisk, folder, surroundings));
}
