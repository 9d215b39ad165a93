import { isRefusedPicture } from '../source/meant-ids.ts';
import { pathBeside } from '../source/path-beside.ts';
import { atField, type Check } from './check.ts';
import { pictureNameProblem } from './picture-name.ts';

/** The picture above an article is a picture that lies beside it; those in its text are judged with the text. Of one that is refused itself, nothing more is told. */
export const articlePictures: Check = {
  id: 'article-picture',
  *run({ content, suspects }) {
    for (const { file, fields } of suspects.readable.articles) {
      const name = fields.image?.src;
      if (name === undefined) continue;
      const problem = pictureNameProblem(name, file, content.assets);
      if (problem === undefined || isRefusedPicture(content.meant, pathBeside(file, name) ?? '')) continue;
      yield atField(content, this.id, file, ['image', 'src'], problem);
    }
  },
};
