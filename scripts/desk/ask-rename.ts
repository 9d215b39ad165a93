import type { Offer } from '../../src/desk/answer-problem.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { collectionOf, KINDS, SHELVES } from '../../src/desk/shelves.ts';
import { slugProblem } from '../../src/desk/slug-problem.ts';
import type { Collection } from '../../src/schema/kinds.ts';
import { askLine, askWord, pickOne, type Terminal } from './dialogue.ts';

/** Asks which file gets another name, and which, as far as neither is known; or says why there is nothing to ask. */
export async function askRename(
  terminal: Terminal,
  offer: Offer,
  known: { collection?: Collection; from?: string },
): Promise<Rename | { problem: string }> {
  const collection =
    known.collection ??
    collectionOf(await askWord(terminal, 'What do you want to rename?', KINDS)) ??
    'articles';
  const from = known.from ?? (await askWhich(terminal, offer, collection));
  if (from === undefined) return { problem: noneYet(collection) };
  const isArticle = collection === 'articles';
  const to = await askLine(
    terminal,
    isArticle ? 'Its new year and slug' : 'Its new slug',
    (line) => slugProblem(collection, isArticle ? line.replace(/^\d{4}\//, '') : line),
    from,
  );
  return { collection, from, to };
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
