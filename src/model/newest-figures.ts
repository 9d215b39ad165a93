import type { Figure } from '../schema/figure.ts';
import type { Within } from './publication.ts';
import type { Article } from './records.ts';

/**
 * The figures of the newest articles, newest first, at most `count`. Of each measure only the
 * first, and at most two of one article, so that different things are seen.
 *
 * @param articles Newest first.
 */
export function newestFigures(articles: readonly Article[], count: number): Within<Figure>[] {
  const found: Within<Figure>[] = [];
  const measures = new Set<string>();
  for (const article of articles) {
    let ofArticle = 0;
    for (const figure of article.figures) {
      if (found.length === count) return found;
      const measure = figure.indicator ?? figure.label;
      if (ofArticle === PER_ARTICLE || measures.has(measure)) continue;
      measures.add(measure);
      ofArticle += 1;
      found.push({ ...figure, article });
    }
  }
  return found;
}

const PER_ARTICLE = 2;
