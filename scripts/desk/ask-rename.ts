import { readDesk } from '../../src/desk/read-desk.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { collectionOf, KINDS, SHELVES } from '../../src/desk/shelves.ts';
import { slugProblem } from '../../src/desk/slug-problem.ts';
import type { Collection } from '../../src/schema/kinds.ts';
import { realDisk } from '../../src/source/disk.ts';
import { askLine, askWord, pickOne, type Terminal } from './dialogue.ts';

/** Asks which file gets another name, and which, as far as neither is known. */
export async function askRename(
  terminal: Terminal,
  folder: string,
  known: { collection?: Collection; from?: string },
): Promise<Rename> {
  const collection =
    known.collection ??
    collectionOf(await askWord(terminal, 'What do you want to rename?', KINDS)) ??
    'articles';
  const from = known.from ?? (await askWhich(terminal, folder, collection));
  const isArticle = collection === 'articles';
  const to = await askLine(
    terminal,
    isArticle ? 'Its new year and slug' : 'Its new slug',
    (line) => slugProblem(collection, isArticle ? line.replace(/^\d{4}\//, '') : line),
    from,
  );
  return { collection, from, to };
}

async function askWhich(terminal: Terminal, folder: string, collection: Collection): Promise<string> {
  const { offer } = readDesk(realDisk, folder);
  const picked = await pickOne(terminal, `Which ${SHELVES[collection].one}?`, offer[collection], undefined);
  return 'slug' in picked ? picked.slug : picked.name;
}
