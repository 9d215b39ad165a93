import { articlePath } from '../text/site-addresses.ts';
import { atField, type Check } from './check.ts';
import { GENERATOR_FOLDERS } from './generator-folders.ts';

/** A former address is nobody's present or coming one, and only one article's former one. */
export const formerAddresses: Check = {
  id: 'former-address',
  *run({ content, futurePaths }) {
    const owners = new Map(
      content.documents.articles.map(({ id }) => [articlePath(id), `the article \`${id}\``]),
    );
    for (const { id, file, fields } of content.documents.articles) {
      for (const [index, former] of fields.previously.entries()) {
        const address = former.replace(/index\.html$/, '');
        const owner = owners.get(address) ?? (isTaken(address, futurePaths) ? 'the generator' : undefined);
        owners.set(address, `the article \`${id}\``);
        if (owner === undefined) continue;
        const message = `Unexpected former address \`${former}\`, expected one that is free: it belongs to ${owner}.`;
        yield atField(content, this.id, file, ['previously', index], message);
      }
    }
  },
};

function isTaken(address: string, paths: ReadonlySet<string>): boolean {
  const [, folder = ''] = address.split('/');
  return paths.has(address) || (folder !== 'articles' && GENERATOR_FOLDERS.includes(folder));
}
