import { groupBy } from '../model/group-by.ts';
import { formatByEnding, PICTURE_FORMATS } from '../source/pictures/formats.ts';
import { compareText } from '../text/compare.ts';
import { nearest } from '../text/nearest.ts';

/** Endings of pictures, as messages list them. */
const ENDINGS = [...PICTURE_FORMATS.flatMap(({ endings }) => endings), '.svg'].sort(compareText);

/** What the name of a picture should be like, as messages say it. */
export const EXPECTED_ENDING = `a name that ends in ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1) ?? ''}.`;

/** Whether a name or path ends as those of pictures do, in whatever letters. */
export function endsAsPicture(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}

/**
 * What is wrong with the name of a picture, as a message; nothing when that picture lies beside the article or below it.
 *
 * @param article The path of the article: `content/articles/2022/visit.md`.
 * @param assets The paths of all pictures and data files, exactly as they are on the disk.
 */
export function pictureNameProblem(
  name: string,
  article: string,
  assets: ReadonlySet<string>,
): string | undefined {
  const folder = article.slice(0, article.lastIndexOf('/') + 1);
  const plain = name.replace(/^\.\//, '');
  const expected = formProblem(plain, folder) ?? placeProblem(plain, folder, assets);
  return expected === undefined ? undefined : `Unexpected picture \`${name}\`, expected ${expected}`;
}

/** What a name should be that cannot be one of a file beside the article. */
function formProblem(name: string, folder: string): string | undefined {
  if (!folder.startsWith('content/articles/')) {
    return 'the path of a file in `public/`, such as `/map.png`: only articles have pictures beside them.';
  }
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(name)) {
    return `the name of a file in \`${folder}\`: a page asks no other site for anything.`;
  }
  if (/^(?:\/|\\|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..')) {
    return `the name of a file in \`${folder}\` or below it. Copy the picture there.`;
  }
  if (name.includes('\\')) return `\`/\` between folders: \`${name.replaceAll('\\', '/')}\`.`;
  if (/[?#]/.test(name)) return `the name of the file alone: \`${name.replace(/[?#].*$/, '')}\`.`;
  if (/%[\da-f]{2}/i.test(name)) return 'the name of the file as it is on the disk, without percent signs.';
  if (name.endsWith('.csv'))
    return 'a picture: a data file is drawn by a `chart` block, or linked in the text.';
  if (name.endsWith('.svg') || formatByEnding(name)) return undefined;
  return endsAsPicture(name) ? 'an ending in small letters, of the file too.' : EXPECTED_ENDING;
}

/** What a name should be of which there is no file. */
function placeProblem(name: string, folder: string, assets: ReadonlySet<string>): string | undefined {
  if (assets.has(folder + name)) return undefined;
  const pictures = picturesByFolder(assets).get(folder) ?? [];
  const sameLetters = pictures.find((picture) => picture.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined) return `\`${sameLetters}\`: capital letters count on most servers.`;
  const guess = pictures.find((picture) => stemOf(picture) === stemOf(name)) ?? nearest(name, pictures);
  return `the name of a picture in \`${folder}\`.${guess === undefined ? '' : ` Did you mean \`${guess}\`?`}`;
}

const indexes = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** The pictures of each year, named from its folder; an archive may have many thousands. */
function picturesByFolder(assets: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  let index = indexes.get(assets);
  if (!index) {
    const pictures = [...assets].filter((asset) => !asset.endsWith('.csv'));
    const byYear = groupBy(pictures, (asset) => [yearFolder(asset)]);
    index = new Map([...byYear].map(([folder, all]) => [folder, all.map((one) => one.slice(folder.length))]));
    indexes.set(assets, index);
  }
  return index;
}

/** `content/articles/2022/maps/kama.png` lies in `content/articles/2022/`. */
function yearFolder(asset: string): string {
  return asset.split('/').slice(0, 3).join('/') + '/';
}

function stemOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.')).toLowerCase();
}
