/** Findings of one rule that are told one by one of a text; what is wrong more often is wrong for one reason. */
export const MOST_TOLD = 200;

/** The message of the finding that stands for all further ones. */
export function moreOf(rule: string, count: number): string {
  return `Unexpected ${count} more of the kind \`${rule}\` from here on, expected none.`;
}
