import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that files of the site are written into. */
export interface OutputFolder {
  /** Writes a file at a path of the site, such as `/articles/2022/visit/map.png`. */
  write: (path: string, content: string | Uint8Array) => void;
  /** Whether there is a file at a path of the site. */
  has: (path: string) => boolean;
  /** Writes a file of the site at another path too. */
  copy: (from: string, to: string) => void;
}

export function outputFolder(root: string): OutputFolder {
  return {
    write(path, content) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    has: (path) => existsSync(join(root, path)),
    copy(from, to) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      copyFileSync(join(root, from), join(root, to));
    },
  };
}
