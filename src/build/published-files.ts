import { posix } from 'node:path';
import type { BodyOutline } from '../markdown/outline.ts';
import type { Article } from '../model/records.ts';
import type { Content } from '../source/read-content.ts';

/** A picture or data file that an article shows or links to. */
interface PublishedFile {
  /** Its path in the project: `content/articles/2022/map.png`. */
  file: string;
  /** Its address in the site: `/articles/2022/visit/map.png`. */
  path: string;
}

/** The files beside an article that it refers to; what no published article refers to is not published. */
export function publishedFiles(
  article: Pick<Article, 'image' | 'path' | 'year'>,
  { images, links }: Pick<BodyOutline, 'images' | 'links'>,
  { assets }: Pick<Content, 'assets'>,
): PublishedFile[] {
  const names = [article.image?.src, ...images.map(({ src }) => src), ...links.map(({ href }) => href)];
  const folder = `content/articles/${article.year}/`;
  return [...new Set(names)].flatMap((name) => {
    // Most links lead to pages of this site or another.
    if (name === undefined || /^(?:[/#]|[a-z]+:)/i.test(name)) return [];
    const relative = posix.normalize(name.replace(/[?#].*$/, ''));
    const file = folder + relative;
    return assets.has(file) ? [{ file, path: article.path + relative }] : [];
  });
}
