import { sitePath } from '../markdown/address.ts';
import { decode } from '../source/decode.ts';
import type { Content } from '../source/content.ts';
import type { Place } from '../text/place.ts';
import { decodedPath } from '../text/url.ts';
import type { Mend } from './fix-in.ts';
import { EXPECTED_ENDING, pictureNameProblem } from './picture-name.ts';

/** A picture of a text whose address is a path of the site that leads to no picture. */
export interface LostPicture {
  file: string;
  /** The path of the page in the site. */
  address: string;
  /** Where the address leads from there. */
  src: string;
  /** Whether the site has something else there. */
  isThere: boolean;
  place: Place;
}

/**
 * What is wrong with such a picture, by the address as its author wrote it. One that
 * leads from the file to a picture beside it, `../2022/map.png`, needs only its name.
 */
export function problemWithPicture(lost: LostPicture, content: Content): { message: string; mend?: Mend } {
  const { file, src, isThere } = lost;
  const written = writtenAddress(lost, content) ?? src;
  const unexpected = `Unexpected picture \`${written}\``;
  const isPage = /(?:\/|\.md)$/.test(pathOf(src));
  if (isPage || isThere) {
    const hint = isPage ? ' To link to a page, leave out the `!`.' : '';
    return { message: `${unexpected}, expected ${EXPECTED_ENDING}${hint}` };
  }
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const path = decodedPath(URL.parse(written, `https://site.invalid/${file}`)?.pathname.slice(1) ?? '');
  if (path.startsWith(folder) && content.assets.has(path)) {
    const by = path.slice(folder.length);
    const message = `${unexpected}, expected the name of a file in \`${folder}\`. Did you mean \`${by}\`?`;
    return { message, mend: { written, by } };
  }
  const problem = pictureNameProblem(written, file, content.assets);
  return {
    message: problem ?? `Unexpected picture \`${src}\`, expected the name of a file in \`${folder}\`.`,
  };
}

/**
 * The address of a picture, where it is shown or where a reference is defined. What follows its path is passed over:
 * a fragment leads to another one than is written.
 */
function writtenAddress({ file, address, src, place }: LostPicture, content: Content): string | undefined {
  const decoded = decode(content.readAsset(file));
  if (!('text' in decoded)) return undefined;
  for (const addresses of [wordsAt(decoded.text, place).matchAll(SHOWN), decoded.text.matchAll(DEFINED)])
    for (const [, written = ''] of addresses)
      if (pathOf(sitePath(written, address, '') ?? '') === pathOf(src)) return written;
  return undefined;
}

/** What stands at a place of a text. */
function wordsAt(text: string, { line, column, endLine = line, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.pop() ?? '';
  return [...lines, last.slice(0, endColumn === undefined ? undefined : endColumn - 1)]
    .join('\n')
    .slice(column - 1);
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** The address of a picture in Markdown. */
const SHOWN = /\]\(\s*<?([^\s<>)]+)/g;
/** The address that a reference stands for. */
const DEFINED = /^[ \t>]*\[[^\]\n]+\]:\s*<?([^\s<>]+)/gm;
