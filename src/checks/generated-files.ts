import type { Check } from './check.ts';

/** No file beside an article has the name under which the data of one of its charts is published. */
export const generatedFiles: Check = {
  id: 'generated-file',
  *run({ content, outlines }) {
    for (const { file } of content.readable.articles) {
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      for (const { id } of outlines.get(file)?.charts ?? []) {
        const asset = `${folder}${id}.csv`;
        if (!content.assets.has(asset)) continue;
        const message = `Unexpected name \`${id}.csv\` of a data file, expected another: the data of a chart of \`${file}\` is published under it.`;
        yield { file: asset, severity: 'error', rule: this.id, message, line: 1, column: 1 };
      }
    }
  },
};
