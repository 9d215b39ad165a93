import { readFileSync } from 'node:fs';
import { decode } from '../src/source/decode.ts';
import { pathIn } from '../src/source/path-in.ts';

/** The texts of the files of a folder, for showing the lines around a finding. */
export function textsIn(folder: string): (file: string) => string | undefined {
  return (file) => textOf((name) => readFileSync(pathIn(folder, name)), file);
}

function textOf(read: (file: string) => Uint8Array, file: string): string | undefined {
  try {
    const decoded = decode(read(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
