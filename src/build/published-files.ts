import type { Article } from '../model/records.ts';
import type { Content } from '../source/content.ts';

/** A picture or data file that an article shows or links to. */
interface PublishedFile {
  /** Its path in the project: `content/articles/2022/map.png`. */
  file: string;
  /** Its address in the site: `/articles/2022/visit/map.png`. */
  path: string;
}

/**
 * The files beside an article that it refers to; what no published article refers to is not published.
 *
 * @param besides What it may refer to, see `besidesOf`.
 */
export function publishedFiles(
  { path, year }: Pick<Article, 'path' | 'year'>,
  besides: readonly string[],
  { assets }: Pick<Content, 'assets'>,
): PublishedFile[] {
  return besides.flatMap((beside) => {
    const file = `content/articles/${year}/${beside}`;
    return assets.has(file) ? [{ file, path: path + beside }] : [];
  });
}
