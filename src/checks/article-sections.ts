import type { Content } from '../source/content.ts';
import type { Document } from '../schema/document.ts';
import { articlePath } from '../text/site-addresses.ts';

/** The sections that the template of an article makes of a field, and of nothing where the field says nothing. */
const OF_FIELDS = {
  named: 'entities',
  series: 'series',
  figures: 'figures',
  chronology: 'events',
  sources: 'sources',
  corrections: 'corrections',
} as const;

/** The field for want of which the article at an address has no section with an anchor; nothing when it may have one. */
export type MissingField = (address: string, anchor: string) => string | undefined;

/** Only of articles whose fields are all right: of others nobody knows what they will say. Prepared for the first who asks. */
export function missingFields({ documents }: Pick<Content, 'documents'>): MissingField {
  let articles: ReadonlyMap<string, Document<'articles'>> | undefined;
  return (address, anchor) => {
    if (!isOfField(anchor)) return undefined;
    articles ??= new Map(documents.articles.map((one) => [articlePath(one.id), one]));
    const field = OF_FIELDS[anchor];
    const given = articles.get(address)?.fields;
    return given && (given[field] ?? []).length === 0 ? field : undefined;
  };
}

function isOfField(anchor: string): anchor is keyof typeof OF_FIELDS {
  return Object.hasOwn(OF_FIELDS, anchor);
}
