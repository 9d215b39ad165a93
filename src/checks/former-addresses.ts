import { foldedAddress } from '../text/folded-address.ts';
import { baseOf } from '../text/site-addresses.ts';
import { atField, type Check } from './check.ts';
import { GENERATOR_FOLDERS } from './generator-folders.ts';
import { filesWithPages } from './files-with-pages.ts';

/** A former address is nobody's present or coming one, and only one file's former one. */
export const formerAddresses: Check = {
  id: 'former-address',
  *run({ content, futurePaths }) {
    const base = baseOf(content.documents.publication.fields.url);
    const moved = [...filesWithPages(content)];
    if (moved.every(({ previously }) => previously.length === 0)) return;
    const owners = new Map<string, Owner>(moved.map(({ path, file }) => [path.toLowerCase(), { file }]));
    const taken = new Set(Array.from(futurePaths, (path) => path.toLowerCase()));
    for (const { file, previously } of moved) {
      for (const [index, former] of previously.entries()) {
        if (former === undefined) continue;
        const address = former.replace(/index\.html$/, '');
        const folded = foldedAddress(former);
        const owner =
          [folded, ...foldersOf(folded).filter((one) => one.endsWith('.html'))]
            .map((one) => owners.get(one))
            .find(Boolean) ?? (isTaken(folded, taken) ? 'generator' : undefined);
        for (const one of [folded, ...foldersOf(folded)]) owners.set(one, { file, index });
        if (owner === undefined) {
          if (!address.startsWith(`${base}/`) || base === '') continue;
          const message = `Unexpected folder of the site in the former address \`${former}\`, expected what follows it: \`${former.slice(base.length)}\`. As it is, it leads on from \`${base}${former}\`.`;
          yield { ...atField(content, this.id, file, ['previously', index], message), severity: 'warning' };
          continue;
        }
        const message = `Unexpected former address \`${former}\`, expected one that is free: it ${ownedBy(owner, file)}.${folded === address ? '' : ' Capital letters do not tell addresses apart: not every disk does.'}`;
        yield atField(content, this.id, file, ['previously', index], message);
      }
    }
  },
};

/** A file that has an address, now or, if it is one of its former ones, before. */
interface Owner {
  file: string;
  /** In `previously`. */
  index?: number;
}

/** Whose an address is, to whoever claims it in a file. */
function ownedBy(owner: Owner | 'generator', file: string): string {
  if (owner === 'generator') return 'belongs to the generator';
  if (owner.file !== file) return `belongs to \`${owner.file}\``;
  return owner.index === undefined
    ? 'is the present one of this file'
    : `is taken by \`previously[${owner.index}]\``;
}

/** Below the folders of the generator only places of moved files are free; a file is no folder. */
function isTaken(address: string, paths: ReadonlySet<string>): boolean {
  const [, folder = '', name = '', ...rest] = address.split('/');
  if (paths.has(address) || foldersOf(address).some((one) => paths.has(one) || HOST_FILES.includes(one)))
    return true;
  if (!GENERATOR_FOLDERS.includes(folder) || folder === 'articles') return false;
  const isPlaceOfFile =
    ['authors', 'entities', 'regions', 'series'].includes(folder) && name !== '' && rest.join('/') === '';
  return !isPlaceOfFile;
}

/** Files that tell hosts what to send along, and where to lead readers. */
const HOST_FILES: readonly string[] = ['/_headers', '/_redirects', '/icon.svg', '/look.css'];

/** The folders around the file of an address, without a final slash: a file may have such a name. */
function foldersOf(address: string): string[] {
  const parts = address.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
