import type { PublicationFields } from '../schema/publication.ts';

/** The `lang` of an article's words on pages of the publication: nothing where both are in the same language. */
export function foreignLanguage(
  article: { language: string },
  settings: PublicationFields,
): string | undefined {
  return article.language === settings.language ? undefined : article.language;
}
