/** Words that people read in a minute: slower than a novel, as prose with numbers is. */
const WORDS_A_MINUTE = 220;

/** How long a text of so many words takes to read, in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
