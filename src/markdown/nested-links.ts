import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';
import { report } from './report.ts';

/**
 * A link inside the words of another, as a footnote's mark can be, is no link: HTML has no
 * links in links. Its place stays, since a footnote leads back to it.
 */
export const nestedLinks: Plugin<[], Root> = () => (tree, file) => {
  eachElement(tree, (outer) => {
    if (outer.tagName !== 'a') return undefined;
    eachElement(outer, (inner) => {
      if (inner.tagName !== 'a') return;
      const { id } = inner.properties;
      inner.tagName = 'span';
      inner.properties = typeof id === 'string' ? { id } : {};
      report(file, inner.position ?? outer.position, {
        rule: 'nested-link',
        severity: 'warning',
        message: 'Unexpected link or footnote inside the words of a link, expected it before or after them.',
      });
    });
    return false;
  });
};
