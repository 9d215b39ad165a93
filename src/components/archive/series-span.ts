import type { Article } from '../../model/records.ts';
import { longMonth, periodText } from '../../text/dates.ts';
import { count } from '../count.ts';

/** How many articles a series has and from when to when: `5 articles, January 2017 – March 2024`. */
export function seriesSpan(articles: readonly Article[], language: string): string {
  const number = count(articles.length, 'article', 'articles');
  const [newest, oldest] = [articles[0]?.day.slice(0, 7), articles.at(-1)?.day.slice(0, 7)];
  if (newest === undefined || oldest === undefined) return number;
  return `${number}, ${newest === oldest ? longMonth(newest, language) : periodText(`${oldest}/${newest}`, language)}`;
}
