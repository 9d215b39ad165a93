import type { Article } from '../../model/records.ts';
import { pathIn } from '../../source/path-in.ts';
import { articleFile } from '../content-files.ts';
import { publishedFiles } from '../published-files.ts';
import type { ReadContent } from '../reading/assemble.ts';
import type { Edition } from './edition.ts';

/**
 * Puts the pictures and data files of published articles beside their pages.
 *
 * @param folder The absolute path of the content.
 */
export function writePublishedFiles(
  articles: readonly Article[],
  { content, besides, digestOf }: ReadContent,
  folder: string,
  edition: Edition,
): void {
  for (const article of articles) {
    for (const { file, path } of publishedFiles(article, besides(articleFile(article.id)), content))
      edition.place(path, pathIn(folder, file), digestOf(file));
  }
}
