import { eachElement } from './each-node.ts';
import type { ElementRule } from './element-rules.ts';
import { report } from './report.ts';

/**
 * A link inside the words of another, as a footnote's mark can be, is no link: HTML has no
 * links in links. Its place stays, since a footnote leads back to it.
 */
export const nestedLinks: ElementRule = (file) => ({
  a(outer) {
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
  },
});
