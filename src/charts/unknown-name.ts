import { didYouMean } from '../text/nearest.ts';

/** The message for a name that is none of the known ones: lists them, and guesses which was meant. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const list = known.map((each) => `\`${each}\``).join(', ');
  return `Unexpected ${what} \`${name}\`, expected one of ${list}.${didYouMean(name, known)}`;
}
