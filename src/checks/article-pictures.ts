import { nearest } from '../text/nearest.ts';
import { atField, type Check } from './check.ts';

/** The picture above an article is a picture that lies beside it. */
export const articlePictures: Check = {
  id: 'article-picture',
  *run({ content }) {
    for (const { file, fields } of content.documents.articles) {
      if (!fields.image) continue;
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const { src } = fields.image;
      const isPicture = !src.endsWith('.csv') && !src.includes('..');
      if (isPicture && content.assets.has(folder + src.replace(/^\.\//, ''))) continue;
      const beside = [...content.assets].filter(
        (asset) => asset.startsWith(folder) && !asset.endsWith('.csv'),
      );
      const guess = nearest(
        src,
        beside.map((asset) => asset.slice(folder.length)),
      );
      const message = `Unexpected picture \`${src}\`, expected the name of a picture in \`${folder}\`.${guess === undefined ? '' : ` Did you mean \`${guess}\`?`}`;
      yield atField(content, this.id, file, ['image', 'src'], message);
    }
  },
};
