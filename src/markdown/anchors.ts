/** Anchors that the template of an article gives to its sections. */
export const TEMPLATE_ANCHORS: readonly string[] = [
  'top',
  'main',
  'named',
  'series',
  'figures',
  'chronology',
  'sources',
  'corrections',
  'cite',
  'related',
  'follow',
];

/** What ids in texts begin with, and what browsers take for words to find. */
const WHOLE = /^(?:s-|n-|r-|f-|quote-\d|chart-\d|:~:)/;

/** The path of an article, or of a file that an editor completed. */
const TEXT = /^\/articles\/\d{4}\/[^/]+\/$|\.md$/;

/**
 * The id that the fragment of a link means. Ids of headings begin with `s-`, which
 * authors may leave out, as editors do that complete them: `other.md#growth` leads to
 * `#s-growth`.
 *
 * @param path Where the link leads, as a path of the site or as it is written.
 */
export function meantAnchor(fragment: string, path: string): string {
  const isWhole = fragment === '' || WHOLE.test(fragment) || TEMPLATE_ANCHORS.includes(fragment);
  return isWhole || !TEXT.test(path) ? fragment : `s-${fragment}`;
}
