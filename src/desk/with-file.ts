import type { NewFile } from './new-file.ts';
import type { Answers } from './questions.ts';
import type { Desk } from './read-desk.ts';
import { titleOf } from './slug-in-folder.ts';

/** A desk as it will be when a new file is written: it is offered, and its place is taken. */
export function withFile(desk: Desk, { collection, id, path }: NewFile, answers: Answers): Desk {
  const offered = { slug: id, name: titleOf(answers), also: [] };
  return {
    ...desk,
    offer: { ...desk.offer, [collection]: [...desk.offer[collection], offered] },
    taken: new Set([...desk.taken, path.toLowerCase()]),
  };
}
