import type { ElementRule } from './element-rules.ts';

/** Links to other sites say so. */
export const externalLinks: ElementRule = () => ({
  a({ properties }) {
    if (/^https?:/i.test(String(properties.href))) properties.rel = ['external'];
  },
});
