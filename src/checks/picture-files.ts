import type { Finding } from '../source/finding.ts';
import { formatByEnding, type PictureFormat } from '../source/pictures/formats.ts';
import { wholePictureIn, pictureIn, type AssetPicture, type AssetProblem } from '../source/read-asset.ts';
import { assetFinding, problemFinding } from './asset-finding.ts';
import type { Check, Subject } from './check.ts';
import { otherFormat } from './other-format.ts';
import { pixelProblem } from './picture-limits.ts';

/** A picture made of pixels is what its ending says, whole, and not larger than a page can show. */
export const pictureFiles: Check = {
  id: 'picture-file',
  *run({ content, suspects }) {
    for (const file of suspects.assets) {
      const promised = formatByEnding(file);
      if (promised) yield* judge(content, file, promised, pictureIn(content, file));
    }
  },
};

function* judge(
  content: Subject['content'],
  file: string,
  promised: PictureFormat,
  picture: AssetPicture,
): Generator<Finding> {
  if ('problem' in picture) {
    yield unknown(file, promised, picture);
    return;
  }
  const expected = withArticle(promised);
  if ('what' in picture) {
    yield assetFinding(file, 'picture-format', otherFormat(picture.what, endingOf(file), expected));
    return;
  }
  const { format } = picture;
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (format !== promised) {
    const right = name.slice(0, -endingOf(name).length) + (format.endings[0] ?? '');
    const message = `Unexpected ${format.name} picture in a file that ends in \`${endingOf(file)}\`, expected ${expected}. Rename the file to \`${right}\`, also where it is named, or save it as ${promised.name}.`;
    yield assetFinding(file, 'picture-format', message);
  }
  if ('damage' in picture) {
    yield damaged(file, format, picture.damage);
    return;
  }
  const tooLarge = pixelProblem(picture.dimensions);
  if (tooLarge !== undefined) yield assetFinding(file, 'picture-size', tooLarge);
  const isPlacedWithin = tooLarge === undefined && (yield* within(content, file, format));
  if (picture.dimensions.hasPosition === true || isPlacedWithin) yield placed(file, name);
}

/**
 * What only a look at all of a picture tells; one of a size that bounds the work.
 *
 * @returns Whether it tells where the picture was taken.
 */
function* within(
  content: Subject['content'],
  file: string,
  format: PictureFormat,
): Generator<Finding, boolean> {
  const found = wholePictureIn(content, file, format);
  if (!found) return false;
  if ('hasPosition' in found) return found.hasPosition;
  yield 'damage' in found ? damaged(file, format, found.damage) : unknown(file, format, found);
  return false;
}

function placed(file: string, name: string): Finding {
  const message = `Unexpected position in a picture, expected none: readers can find out where it was taken. If they should not, take it out, for example with \`exiftool -gps:all= -xmp:geotag= ${name}\`, or export the picture without metadata.`;
  return { ...assetFinding(file, 'picture-position', message), severity: 'warning' };
}

function damaged(file: string, format: PictureFormat, damage: string): Finding {
  const message = `Unexpected damaged ${format.name} picture (${damage}), expected a whole one. Save or export it again.`;
  return assetFinding(file, 'damaged-picture', message);
}

function unknown(file: string, promised: PictureFormat, problem: AssetProblem): Finding {
  const smaller =
    promised.name === 'GIF'
      ? 'Leave out frames, or make it smaller.'
      : 'Make it smaller: 2,400 pixels fill any screen. Or save it as WebP or AVIF.';
  return problemFinding(file, problem, withArticle(promised), smaller);
}

function withArticle({ name }: PictureFormat): string {
  return `${name === 'AVIF' ? 'an' : 'a'} ${name} picture`;
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.'));
}
