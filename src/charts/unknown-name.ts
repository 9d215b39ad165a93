import { didYouMean } from '../text/nearest.ts';

/** Names that a message lists; of more, the first ones. */
const MOST_LISTED = 12;

/** The message for a name that is none of the known ones: lists them, and guesses which was meant. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const shown = known.slice(0, MOST_LISTED).map((each) => `\`${each}\``);
  const list = [...shown, ...(known.length > MOST_LISTED ? ['…'] : [])].join(', ');
  return `Unexpected ${what} \`${name}\`, expected one of ${list}.${didYouMean(name, known)}`;
}
