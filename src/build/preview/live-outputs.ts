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
}

/** The files beside articles, and the search index, made when it is first asked for. */
export function liveOutputs(
  site: Site,
  { content, besides }: Pick<ReadContent, 'content' | 'besides'>,
): LiveOutputs {
  let beside: Map<string, string> | undefined;
  let index: Promise<Map<string, Uint8Array | string>> | undefined;
  const filesBeside = () =>
    new Map(
      site.publication.articles.flatMap((article) => {
        const files = publishedFiles(article, besides(articleFile(article.id)), content);
        return files.map(({ path, file }) => [path, file] as const);
      }),
    );
  return {
    async read(path) {
      if (path.startsWith(INDEX_PATH)) return (await (index ??= searchIndex(site))).get(path);
      const file = (beside ??= filesBeside()).get(path);
      return file === undefined ? undefined : content.readAsset(file);
    },
  };
}

async function searchIndex({ publication, bodyOf }: Site) {
  const files = new Map<string, Uint8Array | string>();
  await writeSearch({ publication, bodyOf, write: (path, content) => files.set(path, content) });
  return files;
}
