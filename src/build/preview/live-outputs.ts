import { redirectsOf } from '../../model/redirects.ts';
import { INDEX_PATH } from '../../search/format.ts';
import type { ShardStore } from '../../search/shard.ts';
import { writeSearch, type SearchInput } from '../../search/write-search.ts';
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

/** What is known of the search index of another state of the site, so that only what changed since is indexed. */
export interface KnownIndex extends Pick<SearchInput, 'bodyDigestOf' | 'codeVersion'> {
  kept: ShardStore & { sweep: () => void };
}

/**
 * The files beside articles, and the search index, made when it is first asked for.
 *
 * @param known Asked for with each index.
 */
export function liveOutputs(
  site: Site,
  { content, besides }: Pick<ReadContent, 'content' | 'besides'>,
  known: () => KnownIndex | undefined = () => undefined,
): LiveOutputs {
  let index: Promise<Map<string, Uint8Array | string>> | undefined;
  const indexed = () => {
    index ??= searchIndex(site, known()).catch((error: unknown) => {
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

async function searchIndex({ publication, bodyOf, wordsOf }: Site, known: KnownIndex | undefined) {
  const files = new Map<string, Uint8Array | string>();
  const write: SearchInput['write'] = (path, content) => files.set(path, content);
  await writeSearch({ publication, bodyOf, wordsOf, write, ...known });
  known?.kept.sweep();
  return files;
}
