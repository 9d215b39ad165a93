import type { Content } from '../source/content.ts';
import { filesWithPages } from './files-with-pages.ts';
import { plainPath } from './meant-path.ts';

/**
 * Where the page is now that was at an address before: also where that is written without its
 * final slash, in capital letters, or as a file. Few links ask, so that the answer is prepared for the first.
 *
 * @param base The folder that the site lives in: `/review`, or nothing.
 */
export function presentAddresses(content: Content, base: string): (former: string) => string | undefined {
  let present: ReadonlyMap<string, string> | undefined;
  return (former) => (present ??= byFormer(content, base)).get(plainPath(former, base));
}

function byFormer(content: Content, base: string): Map<string, string> {
  return new Map(
    [...filesWithPages(content)].flatMap(({ path, previously }) =>
      previously.flatMap((former) =>
        former === undefined ? [] : [[plainPath(former, base), path] as const],
      ),
    ),
  );
}
