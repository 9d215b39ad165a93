import type { Article } from '../model/records.ts';
import type { Card } from './format.ts';

/** Articles whose cards are in one file: few enough to load for one screen, many enough for few files. */
export const CARDS_IN_FILE = 50;

/** The cards of articles in files of `CARDS_IN_FILE`. Articles come oldest first. */
export function articleCards(articles: readonly Article[], ownLanguage: string): Card[][] {
  const files = Math.ceil(articles.length / CARDS_IN_FILE);
  return Array.from({ length: files }, (_, file) =>
    articles
      .slice(file * CARDS_IN_FILE, (file + 1) * CARDS_IN_FILE)
      .map(({ path, title, description, language }) => ({
        path,
        title,
        description,
        ...(language !== ownLanguage && { language }),
      })),
  );
}
