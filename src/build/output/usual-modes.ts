import { chmodSync, lstatSync, type Stats } from 'node:fs';
import { namesInFolder } from '../names-in-folder.ts';
import { statOf } from './inspect-tree.ts';
import type { Places, TreeStamps } from './places.ts';
import type { Stamps } from './stamps.ts';

/** What a new file and a new folder may be used for, before the umask takes some of it. */
const FILE_MODE = 0o666;
const FOLDER_MODE = 0o777;

/** A file or folder of a copy that is closed to somebody to whom a new one would be open. */
interface Closed {
  file: string;
  mode: number;
  /** Notes what the system says of it now, if it was as the last build left it. */
  renote: () => void;
}

/**
 * Opens both copies of a site to those to whom new files would be open: what does not change
 * is kept from builds that had another umask. Where the file system knows no modes, or
 * this user may not set them, they stay.
 *
 * @param stamps Of both as the last build left them; what only gets another mode is so still.
 */
export function giveUsualModes({ out, spare }: Places, stamps: TreeStamps, umask: number): void {
  const closed = [...closedBelow(out, '', stamps.out, umask), ...closedBelow(spare, '', stamps.spare, umask)];
  for (const one of closed) open(one);
  // Files of both copies are links to one, so that each has got its mode only now.
  for (const { renote } of closed) renote();
}

function open({ file, mode }: Closed): void {
  try {
    chmodSync(file, mode);
  } catch {
    // It is as it was.
  }
}

function closedBelow(root: string, path: string, known: Stamps, umask: number): Closed[] {
  const stat = statOf(root + path);
  if (!stat?.isFile() && !stat?.isDirectory()) return [];
  const own = closedAs(root, path, stat, { known, umask });
  // Nobody looks into a folder that may not be entered.
  if (stat.isDirectory()) own.forEach(open);
  const below = stat.isDirectory() ? namesInFolder(root + path) : [];
  return [...own, ...below.flatMap((name) => closedBelow(root, `${path}/${name}`, known, umask))];
}

function closedAs(
  root: string,
  path: string,
  stat: Stats,
  { known, umask }: { known: Stamps; umask: number },
): Closed[] {
  const file = root + path;
  const usual = (stat.isDirectory() ? FOLDER_MODE : FILE_MODE) & ~umask;
  if ((stat.mode & usual) === usual) return [];
  const isStill = known.isStill(path, stat);
  const renote = () => {
    if (isStill) known.note(path, lstatSync(file));
  };
  return [{ file, mode: (stat.mode & 0o7777) | usual, renote }];
}
