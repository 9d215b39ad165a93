import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Plugin } from 'unified';
import { withoutCrowdedReferences } from './crowded-references.ts';
import { knownDirectives } from './known-directives.ts';

const FEATURES = { gfm: true, directive: true, frontmatter: false };

/**
 * Sätteri's parser, written in Rust, in the place of remark-parse with remark-gfm
 * and remark-directive: the same trees in a fiftieth of the time. What the
 * directives of others look like is left as text.
 */
export const nativeParser: Plugin<[], string, Root> = function () {
  this.parser = (source, file) =>
    withoutCrowdedReferences(source, file) ?? knownDirectives(source, file, parseNatively);
};

/** The tree of CommonMark, GFM and any directives; positions count UTF-16 code units. */
export function parseNatively(source: string): Root {
  return markdownToMdast(source, { features: FEATURES }) as Root;
}
