import type { Finding } from '../source/finding.ts';
import type { Check, Subject } from './check.ts';
import { filesWithPages } from './files-with-pages.ts';

/**
 * No file of `public/` has the name of a folder of the site, nor lies in one with the name of a file: where both are
 * written, one would take the place of the other. One at the address of a page is published, and the page is not.
 */
export const publicFiles: Check = {
  id: 'public-file',
  *run(subject) {
    const { served, paths, redirects } = subject;
    // Of a former address below a file, its own check tells.
    const folders = served.some(mayBeFolder) ? foldersOf(paths) : new Set<string>();
    let owners: ReadonlyMap<string, string> | undefined;
    const ownerOf = (address: string) => (owners ??= ownersOf(subject)).get(address);
    for (const path of served) {
      const taken = [...above(path)].find((folder) => paths.has(folder) || redirects.has(folder));
      if (folders.has(path)) yield told(path, 'error', clash(`${path}/`, ownerOf(`${path}/`)));
      else if (taken !== undefined) yield told(path, 'error', clash(taken, ownerOf(taken)));
      else if (path.endsWith('/index.html')) {
        const owner = ownerOf(path.slice(0, -'index.html'.length));
        if (owner === undefined) continue;
        const message = `Unexpected file in the place of the page of \`${owner}\`, expected one of the two: this one is published, and the page is not.`;
        yield told(path, 'warning', message);
      }
    }
  },
};

/** No folder of the site has a dot in its name. */
function mayBeFolder(path: string): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.');
}

function clash(address: string, owner: string | undefined): string {
  const whose = owner === undefined ? '' : `, which is that of \`${owner}\``;
  const beside = address.endsWith('/')
    ? 'at the address of a folder of the site'
    : 'below the address of a file';
  return `Unexpected file ${beside}, \`${address}\`${whose}, expected another name: only one of the two could be written.`;
}

function told(path: string, severity: Finding['severity'], message: string): Finding {
  return { file: `public${path}`, severity, rule: publicFiles.id, message, line: 1, column: 1 };
}

/** The files whose pages, or former addresses, are published now, by address. */
function ownersOf({ content, paths, redirects }: Subject): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { file, path, previously } of filesWithPages(content)) {
    if (paths.has(path)) owners.set(path, file);
    for (const former of previously)
      if (former !== undefined && redirects.has(former)) owners.set(former, file);
  }
  return owners;
}

/** The folders that some addresses lie in: `/articles/2022` of `/articles/2022/visit/`. */
function foldersOf(addresses: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const address of addresses)
    for (const folder of above(address)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

/** The folders that an address lies in, the nearest first. */
function* above(address: string): Generator<string> {
  for (let at = address.lastIndexOf('/'); at > 0; at = address.lastIndexOf('/', at - 1))
    yield address.slice(0, at);
}
