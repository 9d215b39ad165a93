import type { Content } from '../source/read-content.ts';
import { publishedFiles } from './published-files.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Site } from './site.ts';

/** Writes the pictures and data files of published articles beside their pages. */
export function writePublishedFiles(site: Site, content: Content, output: OutputFolder): void {
  for (const article of site.publication.articles) {
    for (const { file, path } of publishedFiles(article, site.bodyOf(article), content))
      output.write(path, content.readAsset(file));
  }
}
