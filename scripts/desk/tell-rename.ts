import { join } from 'node:path';
import type { FileChange } from '../../src/desk/plan-rename.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { SHELVES } from '../../src/desk/shelves.ts';
import type { GitState } from './git.ts';
import { shown } from './surroundings.ts';

/** What a rename changes or has changed, what comes next, and how to take it back. */
export function tellRename(
  changes: readonly FileChange[],
  { collection, from, to }: Rename,
  folder: string,
  isDone: boolean,
): string {
  const { one, address } = SHELVES[collection];
  const places = changes.reduce((sum, change) => sum + change.places, 0);
  const where = address
    ? [
        `${address(from)} ${isDone ? 'leads' : 'will lead'} to ${address(to)}: it is recorded under \`previously\`.`,
      ]
    : [];
  return [
    `${isDone ? 'Renamed' : 'Would rename'} the ${one} ${from} to ${to}: ${counted(changes.length, 'file')}, ${counted(places, 'reference')}.`,
    ...changes.map((change) => `  ${told(change, folder)}`),
    ...where,
  ].join('\n');
}

/** How a rename that has been carried out can be taken back. */
export function tellUndo(
  changes: readonly FileChange[],
  { collection, from, to }: Rename,
  folder: string,
  git: GitState,
): string {
  if (!git.isTracked || git.changed > 0) {
    const [year = ''] = from.split('/');
    const isOfYear = collection !== 'articles' || to.startsWith(`${year}/`);
    const first = isOfYear ? '' : `give it a \`date\` in ${year} again, then `;
    return `To undo: ${first}npm run rename -- ${SHELVES[collection].one} ${to} ${from} (the address of now then stays under \`previously\`)`;
  }
  const made = changes.flatMap(({ to: path, isThere }) =>
    path === undefined || isThere === true ? [] : path,
  );
  const root = quoted(shown(folder));
  if (git.isElsewhere)
    return `To undo: git -C ${root} restore -- . && git -C ${root} clean -f -- ${made.map(quoted).join(' ')}`;
  const files = made.map((path) => quoted(shown(join(folder, path))));
  return `To undo: git restore -- ${root} && git clean -f -- ${files.join(' ')}`;
}

function told({ path, to, places, isCopied, isThere }: FileChange, folder: string): string {
  const file = shown(join(folder, path));
  if (to === undefined) return `${file}: ${counted(places, 'reference')}`;
  const moved = `${file} → ${shown(join(folder, to))}`;
  if (isThere === true) return `${moved} (the same lies there already)`;
  if (isCopied === true) return `${moved} (a copy: other articles use it too)`;
  return places === 0 ? moved : `${moved}: ${counted(places, 'reference')}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function quoted(path: string): string {
  return /^[\w./:-]+$/.test(path) ? path : `"${path}"`;
}
