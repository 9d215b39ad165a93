import type { ElementRule } from './element-rules.ts';

/** A host by its number, whose brackets remark-rehype writes in percent signs, as no browser reads them. */
const NUMBERED = /^(https?:\/\/)%5B([\da-f:.]+)%5D/i;

/** Links to other sites say so. */
export const externalLinks: ElementRule = () => ({
  a({ properties }) {
    const href = String(properties.href);
    if (!/^https?:/i.test(href)) return;
    properties.rel = ['external'];
    if (NUMBERED.test(href)) properties.href = href.replace(NUMBERED, '$1[$2]');
  },
});
