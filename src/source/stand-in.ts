import type { z } from 'zod';
import { schemas, type Fields, type Kind } from '../schema/kinds.ts';
import type { PublicationFields } from '../schema/publication.ts';
import type { ReadDocument } from './read-document.ts';
import type { RightFields } from './right-fields.ts';

/**
 * Fields that stand in for those of a file in which some are wrong, so that the rest can
 * still be checked: the right ones as they are, the least that a schema takes for others.
 *
 * @param id Of the file: an article of which nothing else is known is one of its folder's year.
 */
export function standIn<K extends Kind>(kind: K, id: string, right: RightFields): Fields<K> {
  const { shape } = schemas[kind] as unknown as { shape: Record<string, z.ZodType> };
  const usable = Object.entries(right).filter(
    ([name, value]) => value !== undefined && shape[name]?.safeParse(value).success,
  );
  return { ...schemas[kind].parse(least(kind, id)), ...Object.fromEntries(usable) } as Fields<K>;
}

/** The settings of the publication as its file says them, or what stands in for them where it is wrong or not there. */
export function settingsFrom({
  fields,
  rightFields = {},
}: Pick<ReadDocument<'publication'>, 'fields' | 'rightFields'> = {}): PublicationFields {
  return fields ?? standIn('publication', 'publication', rightFields);
}

function least(kind: Kind, id: string): object {
  switch (kind) {
    case 'publication':
      // A host that can be nobody's, so that no link is taken for one to this site.
      return { name: 'Unnamed', url: 'https://publication.invalid' };
    case 'articles': {
      const year = /^(?!9999)[1-9]\d{3}(?=\/)/.exec(id)?.[0] ?? '2000';
      return {
        title: 'Untitled',
        description: 'Untitled',
        date: `${year}-01-01`,
        authors: ['nobody'],
        region: 'nowhere',
        entities: [],
      };
    }
    case 'series':
    case 'pages':
      return { title: 'Untitled' };
    default:
      return { name: 'Unnamed' };
  }
}
