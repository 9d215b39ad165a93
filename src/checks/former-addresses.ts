import { atField, type Check } from './check.ts';

/** A former address is nobody's present one, and only one article's former one. */
export const formerAddresses: Check = {
  id: 'former-address',
  *run({ content, paths }) {
    const owners = new Map<string, string>();
    for (const { id, file, fields } of content.documents.articles) {
      for (const [index, former] of fields.previously.entries()) {
        const owner = paths.has(former) ? 'a page of this site' : owners.get(former);
        owners.set(former, `the article \`${id}\``);
        if (owner === undefined) continue;
        const message = `Unexpected former address \`${former}\`, expected one that is free: it is that of ${owner}.`;
        yield atField(content, this.id, file, ['previously', index], message);
      }
    }
  },
};
