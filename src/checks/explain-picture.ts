import { sitePath } from '../markdown/address.ts';
import { decode } from '../source/decode.ts';
import type { Content } from '../source/content.ts';
import type { Place } from '../text/place.ts';
import { decodedPath } from '../text/url.ts';
import type { Mend } from './fix-in.ts';
import { pictureNameProblem } from './picture-name.ts';

/** A picture of a text whose address is a path that the site does not have. */
export interface LostPicture {
  file: string;
  /** The path of the page in the site. */
  address: string;
  /** Where the address leads from there. */
  src: string;
  place: Place;
}

/**
 * What is wrong with such a picture, by the address as its author wrote it. One that
 * leads from the file to a picture beside it, `../2022/map.png`, needs only its name.
 */
export function problemWithPicture(lost: LostPicture, content: Content): { message: string; mend?: Mend } {
  const { file, src } = lost;
  const written = writtenAddress(lost, content) ?? src;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const path = decodedPath(URL.parse(written, `https://site.invalid/${file}`)?.pathname.slice(1) ?? '');
  if (path.startsWith(folder) && content.assets.has(path)) {
    const by = path.slice(folder.length);
    const message = `Unexpected picture \`${written}\`, expected the name of a file in \`${folder}\`. Did you mean \`${by}\`?`;
    return { message, mend: { written, by } };
  }
  const problem = pictureNameProblem(written, file, content.assets);
  return {
    message: problem ?? `Unexpected picture \`${src}\`, expected the name of a file in \`${folder}\`.`,
  };
}

/** The address of a picture, where it is shown or where a reference is defined. */
function writtenAddress(
  { file, address, src, place: { line, endLine = line } }: LostPicture,
  content: Content,
): string | undefined {
  const decoded = decode(content.readAsset(file));
  if (!('text' in decoded)) return undefined;
  const shown = decoded.text
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
  for (const addresses of [shown.matchAll(SHOWN), decoded.text.matchAll(DEFINED)])
    for (const [, written = ''] of addresses) if (sitePath(written, address, '') === src) return written;
  return undefined;
}

/** The address of a picture in Markdown. */
const SHOWN = /\]\(\s*<?([^\s<>)]+)/g;
/** The address that a reference stands for. */
const DEFINED = /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s<>]+)/gm;
