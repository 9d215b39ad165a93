import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import type { Plugin } from 'unified';
import { allowList } from './allow-list.ts';
import { isAllowed } from './is-allowed.ts';

/**
 * The last word before a tree is printed: whatever is not on the allow-list goes, whoever
 * put it there. Most trees hold only what is on it, which shows sooner than a clean copy is made.
 */
export const sanitiser: Plugin<[], Root> = () => {
  const sanitise = rehypeSanitize(allowList);
  return (tree) => (isAllowed(tree) ? tree : sanitise(tree));
};
