import type { Check } from './check.ts';

/** Addresses at the root that the generator itself uses. */
const RESERVED = [
  '404',
  'articles',
  'assets',
  'authors',
  'corrections',
  'data',
  'entities',
  'figures',
  'indicators',
  'news-sitemap',
  'page',
  'pagefind',
  'quotes',
  'regions',
  'search',
  'series',
  'sitemap',
  'timeline',
];

/** No page about the publication takes an address that the generator uses. */
export const reservedPages: Check = {
  id: 'reserved-page',
  *run({ content }) {
    for (const { id, file } of content.documents.pages) {
      if (!RESERVED.includes(id)) continue;
      const message = `Unexpected page name \`${id}\`, expected another: \`/${id}/\` is made by the generator.`;
      yield { file, severity: 'error', rule: this.id, message, line: 1, column: 1 };
    }
  },
};
