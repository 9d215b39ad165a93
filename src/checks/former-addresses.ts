import type { Document } from '../schema/document.ts';
import type { Collection } from '../schema/kinds.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';
import { atField, type Check, type Subject } from './check.ts';
import { GENERATOR_FOLDERS } from './generator-folders.ts';

/** A former address is nobody's present or coming one, and only one file's former one. */
export const formerAddresses: Check = {
  id: 'former-address',
  *run({ content, futurePaths }) {
    const moved = [...withFormer(content)];
    const owners = new Map(moved.map(({ path, file }) => [path, `\`${file}\``]));
    for (const { file, previously } of moved) {
      for (const [index, former] of previously.entries()) {
        const address = former.replace(/index\.html$/, '');
        const owner = owners.get(address) ?? (isTaken(address, futurePaths) ? 'the generator' : undefined);
        owners.set(address, `\`${file}\``);
        if (owner === undefined) continue;
        const message = `Unexpected former address \`${former}\`, expected one that is free: it belongs to ${owner}.`;
        yield atField(content, this.id, file, ['previously', index], message);
      }
    }
  },
};

interface Moved {
  file: string;
  /** Its present address. */
  path: string;
  previously: readonly string[];
}

function* withFormer({ documents }: Subject['content']): Generator<Moved> {
  const { articles, authors, entities, regions, series, pages } = documents;
  const moved = (path: (id: string) => string) => (one: Document<Addressed>) => ({
    file: one.file,
    path: path(one.id),
    previously: one.fields.previously,
  });
  yield* articles.map(moved(articlePath));
  yield* authors.map(moved(authorPath));
  yield* entities.map(moved(entityPath));
  yield* pages.map(moved(staticPagePath));
  yield* regions.map(moved(regionPath));
  yield* series.map(moved(seriesPath));
}

/** The kinds whose files have a page. */
type Addressed = Exclude<Collection, 'indicators'>;

/** Below the folders of the generator only places of moved files are free. */
function isTaken(address: string, paths: ReadonlySet<string>): boolean {
  const [, folder = '', name = '', ...rest] = address.split('/');
  if (paths.has(address)) return true;
  if (!GENERATOR_FOLDERS.includes(folder) || folder === 'articles') return false;
  const isPlaceOfFile =
    ['authors', 'entities', 'regions', 'series'].includes(folder) && name !== '' && rest.join('/') === '';
  return !isPlaceOfFile;
}
