import { atField, type Check } from './check.ts';
import { pictureNameProblem } from './picture-name.ts';

/** The picture above an article is a picture that lies beside it; those in its text are judged with the text. */
export const articlePictures: Check = {
  id: 'article-picture',
  *run({ content, suspects }) {
    for (const { file, fields } of suspects.readable.articles) {
      const name = fields.image?.src;
      if (name === undefined) continue;
      const problem = pictureNameProblem(name, file, content.assets);
      if (problem !== undefined) yield atField(content, this.id, file, ['image', 'src'], problem);
    }
  },
};
