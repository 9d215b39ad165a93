import type { Check } from './check.ts';

/**
 * No file beside an article has the name under which the data of one of its charts is published, nor one that
 * differs by capitals alone: where letter case does not count, one of the two would replace the other.
 */
export const generatedFiles: Check = {
  id: 'generated-file',
  *run({ content, outlines }) {
    let assets: Map<string, string> | undefined;
    for (const { file } of content.readable.articles) {
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      for (const { id } of outlines.get(file)?.charts ?? []) {
        assets ??= new Map(
          [...content.assets]
            .filter((path) => path.endsWith('.csv'))
            .map((path) => [path.toLowerCase(), path]),
        );
        const asset = assets.get(`${folder}${id}.csv`.toLowerCase());
        if (asset === undefined) continue;
        const message = `Unexpected name \`${asset.slice(folder.length)}\` of a data file, expected another: the data of a chart of \`${file}\` ${asset.endsWith(`/${id}.csv`) ? 'is published under it' : `is published as \`${id}.csv\`, which some systems take for the same name`}.`;
        yield { file: asset, severity: 'error', rule: this.id, message, line: 1, column: 1 };
      }
    }
  },
};
