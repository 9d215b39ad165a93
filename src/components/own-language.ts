import type { PublicationFields } from '../schema/publication.ts';
import { textDirection } from '../text/text-direction.ts';

/** Attributes of an element with words of an article. */
export interface OwnLanguage {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** What is other for an article's words than for the pages of the publication around them: their language and direction. */
export function ownLanguage({ language }: { language: string }, settings: PublicationFields): OwnLanguage {
  if (language === settings.language) return {};
  const dir = textDirection(language);
  return { lang: language, ...(dir !== textDirection(settings.language) && { dir }) };
}
