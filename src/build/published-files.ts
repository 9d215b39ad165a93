import { posix } from 'node:path';
import type { Article } from '../model/records.ts';
import type { Content } from '../source/read-content.ts';
import type { Site } from './site.ts';

/** A picture or data file that an article shows or links to. */
interface PublishedFile {
  /** Its path in the project: `content/articles/2022/map.png`. */
  file: string;
  /** Its address in the site: `/articles/2022/visit/map.png`. */
  path: string;
}

/** The files beside an article that it refers to; what no published article refers to is not published. */
export function publishedFiles(article: Article, site: Site, content: Content): PublishedFile[] {
  const { images, links } = site.bodyOf(article);
  const names = [article.image?.src, ...images.map(({ src }) => src), ...links.map(({ href }) => href)];
  const folder = `content/articles/${article.year}`;
  return [...new Set(names)].flatMap((name) => {
    if (name === undefined) return [];
    const relative = name.replace(/^\.\//, '').replace(/[?#].*$/, '');
    const file = posix.join(folder, relative);
    return content.assets.has(file) ? [{ file, path: article.path + relative }] : [];
  });
}
