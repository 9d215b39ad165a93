import { posix } from 'node:path';

/**
 * The path of a file that an article names, if that is beside the article or in a folder there.
 *
 * @param article The path of the article: `content/articles/2022/visit.md`.
 * @param name The name as the article writes it, relative to itself.
 */
export function pathBeside(article: string, name: string): string | undefined {
  const folder = posix.dirname(article);
  const file = posix.join(folder, name);
  return file.startsWith(`${folder}/`) ? file : undefined;
}
