import { GENERATOR_FOLDERS } from './generator-folders.ts';
import type { Check } from './check.ts';

/** No page about the publication takes an address that the generator uses. */
export const reservedPages: Check = {
  id: 'reserved-page',
  *run({ content }) {
    for (const { id, file } of content.readable.pages) {
      if (!GENERATOR_FOLDERS.includes(id)) continue;
      const message = `Unexpected page name \`${id}\`, expected another: \`/${id}/\` is made by the generator.`;
      yield { file, severity: 'error', rule: this.id, message, line: 1, column: 1 };
    }
  },
};
