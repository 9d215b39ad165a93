import { didYouMean } from '../text/nearest.ts';
import { atField, type Check } from './check.ts';

/** The picture of an article lies beside it. */
export const files: Check = {
  id: 'missing-file',
  *run({ content }) {
    for (const { file, fields } of content.documents.articles) {
      if (!fields.image) continue;
      const folder = file.slice(0, file.lastIndexOf('/'));
      if (content.assets.has(`${folder}/${fields.image.src.replace(/^\.\//, '')}`)) continue;
      const beside = [...content.assets].filter((asset) => asset.startsWith(`${folder}/`));
      const guess = didYouMean(
        fields.image.src,
        beside.map((asset) => asset.slice(folder.length + 1)),
      );
      const message = `Unexpected image \`${fields.image.src}\`, expected a file in \`${folder}/\`.${guess}`;
      yield atField(content, this.id, file, ['image', 'src'], message);
    }
  },
};
