import type { Publication } from '../model/publication.ts';
import { redirectPage } from '../outputs/redirect.ts';
import type { OutputFolder } from './output-folder.ts';

/** Writes a page at each former address of an article that leads to where it is now. */
export function writeRedirects(publication: Publication, output: OutputFolder): void {
  for (const article of publication.articles) {
    for (const former of article.previously) {
      output.write(
        former.endsWith('/') ? `${former}index.html` : former,
        redirectPage(publication.address(article.path), article.title, article.language),
      );
    }
  }
}
