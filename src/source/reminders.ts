/** What `npm run new` writes until an author does, and no reader should see. */

/** Stands for a standfirst; only a draft may keep it. */
export const STANDFIRST = 'One or two sentences that say what the article found.';

/** How a reminder in the place of a text begins. */
export function placeOfText(one: string): string {
  return `Write the ${one} here, in place of these lines.`;
}

/** Below that, in an article. */
export const UNTIL_FINISHED =
  'When it is finished, take the line `draft: true` out and commit: it appears on its date.';
export const ONCE_COMMITTED = 'It appears on its date, once it is committed.';
