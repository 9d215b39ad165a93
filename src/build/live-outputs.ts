import { INDEX_PATH } from '../search/format.ts';
import type { Content } from '../source/read-content.ts';
import { writeSearch } from '../search/write-search.ts';
import type { Site } from './site.ts';
import { publishedFiles } from './published-files.ts';

/** What a preview serves beside pages. */
export interface LiveOutputs {
  /** The file at a path of the site, if there is one. */
  read: (path: string) => Promise<Uint8Array | string | undefined>;
}

/** The files beside articles, and the search index, made when it is first asked for. */
export function liveOutputs(site: Site, content: Content): LiveOutputs {
  let beside: Map<string, string> | undefined;
  let index: Promise<Map<string, Uint8Array | string>> | undefined;
  return {
    async read(path) {
      if (path.startsWith(INDEX_PATH)) return (await (index ??= searchIndex(site))).get(path);
      beside ??= new Map(
        site.publication.articles.flatMap((article) =>
          publishedFiles(article, site.bodyOf(article), content).map((one) => [one.path, one.file] as const),
        ),
      );
      const file = beside.get(path);
      return file === undefined ? undefined : content.readAsset(file);
    },
  };
}

async function searchIndex({ publication, bodyOf }: Site) {
  const files = new Map<string, Uint8Array | string>();
  await writeSearch({ publication, bodyOf, write: (path, content) => files.set(path, content) });
  return files;
}
