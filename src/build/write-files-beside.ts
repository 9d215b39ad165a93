import type { Content } from '../source/read-content.ts';
import { filesBeside } from './files-beside.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Site } from './site.ts';

/** Writes the pictures and data files of published articles beside their pages. */
export function writeFilesBeside(site: Site, content: Content, output: OutputFolder): void {
  for (const article of site.publication.articles) {
    for (const { file, path } of filesBeside(article, site, content))
      output.write(path, content.readAsset(file));
  }
}
