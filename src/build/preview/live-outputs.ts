import { redirectsOf } from '../../model/redirects.ts';
import { INDEX_PATH } from '../../search/format.ts';
import { writeSearch } from '../../search/write-search.ts';
import { articleFile } from '../content-files.ts';
import { publishedFiles } from '../published-files.ts';
import type { ReadContent } from '../reading/assemble.ts';
import type { Site } from '../site.ts';

/** What a preview serves beside pages. */
export interface LiveOutputs {
  /** The file at a path of the site, if there is one. */
  read: (path: string) => Promise<Uint8Array | string | undefined>;
  /** Where something is now that was at this path before. */
  movedTo: (path: string) => string | undefined;
}

/** The files beside articles, and the search index, made when it is first asked for. */
export function liveOutputs(
  site: Site,
  { content, besides }: Pick<ReadContent, 'content' | 'besides'>,
): LiveOutputs {
  let index: Promise<Map<string, Uint8Array | string>> | undefined;
  const indexed = () => {
    index ??= searchIndex(site).catch((error: unknown) => {
      // Whoever asks next has it tried again.
      index = undefined;
      throw error;
    });
    return index;
  };
  const fileAt = (path: string): string | undefined => {
    const [, , year = '', slug = ''] = path.split('/');
    const article = site.publication.article(`${year}/${slug}`);
    if (!article) return undefined;
    const files = publishedFiles(article, besides(articleFile(article.id)), content);
    return files.find((beside) => beside.path === path)?.file;
  };
  return {
    async read(path) {
      if (path.startsWith(INDEX_PATH)) return (await indexed()).get(path);
      const file = fileAt(path);
      return file === undefined ? undefined : content.readAsset(file);
    },
    movedTo: (path) => redirectsOf(site.publication).find(({ from }) => from === path)?.to,
  };
}

async function searchIndex({ publication, bodyOf, wordsOf }: Site) {
  const files = new Map<string, Uint8Array | string>();
  await writeSearch({ publication, bodyOf, wordsOf, write: (path, content) => files.set(path, content) });
  return files;
}
