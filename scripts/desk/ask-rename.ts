import type { Offer } from '../../src/desk/answer-problem.ts';
import { unknownFile, type Rename } from '../../src/desk/rename-target.ts';
import { collectionOf, KINDS, SHELVES } from '../../src/desk/shelves.ts';
import type { Collection } from '../../src/schema/kinds.ts';
import { askLine, askWord, pickOne, type Terminal } from './dialogue.ts';
import { inSameFolder } from './named-rename.ts';

/**
 * Asks which file gets another name, and which, as far as neither is known; or says why there is nothing to ask.
 *
 * @param problemOf Why a file cannot get a name: then another one is asked for.
 */
export async function askRename(
  terminal: Terminal,
  offer: Offer,
  known: { collection?: Collection; from?: string },
  problemOf: (rename: Rename) => string | undefined,
): Promise<Rename | { problem: string }> {
  const collection =
    known.collection ??
    collectionOf(await askWord(terminal, 'What do you want to rename?', KINDS)) ??
    'articles';
  const ids = offer[collection].map(({ slug }) => slug);
  const from = known.from ?? (await askWhich(terminal, offer, collection));
  if (from === undefined) return { problem: noneYet(collection) };
  // No new name would mend it.
  if (!ids.includes(from)) return { problem: unknownFile(collection, from, ids) };
  const renameTo = (line: string) => ({ collection, from, to: inSameFolder(collection, line, from) });
  const line = await askLine(
    terminal,
    collection === 'articles' ? 'Its new slug, with its year if that is another' : 'Its new slug',
    (written) => problemOf(renameTo(written)),
    from,
  );
  return renameTo(line);
}

/** The file that is meant; nothing where a collection has none to offer. */
async function askWhich(
  terminal: Terminal,
  offer: Offer,
  collection: Collection,
): Promise<string | undefined> {
  const offered = offer[collection];
  if (offered.length === 0) return undefined;
  const picked = await pickOne(terminal, `Which ${SHELVES[collection].one}?`, offered, undefined);
  return 'slug' in picked ? picked.slug : picked.name;
}

function noneYet(collection: Collection): string {
  return `Unexpected empty \`content/${collection}/\`, expected something to rename: there is none yet. Make one: npm run new -- ${SHELVES[collection].one}`;
}
