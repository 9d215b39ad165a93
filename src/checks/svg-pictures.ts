import { decode } from '../source/decode.ts';
import { conflictInLines } from '../source/merge-conflict.ts';
import { bytesInMemory } from '../source/pictures/file-bytes.ts';
import { readPicture } from '../source/pictures/read-picture.ts';
import { TELLING_LENGTH, whatItIs } from '../source/pictures/what-it-is.ts';
import { bytesOf } from '../source/read-asset.ts';
import { assetFinding, problemFinding } from './asset-finding.ts';
import type { Check } from './check.ts';
import { otherFormat } from './other-format.ts';
import { judgeSvg } from './svg/judge-svg.ts';

/** Findings for one file; what a drawing program does wrong, it does a thousand times. */
const MOST_FINDINGS = 10;

/** An SVG picture draws, and does nothing else: not within a page, and not when it is opened by itself. */
export const svgPictures: Check = {
  id: 'svg',
  *run({ content, suspects }) {
    for (const file of suspects.assets) {
      if (!file.endsWith('.svg')) continue;
      const read = bytesOf(content, file);
      if ('problem' in read) {
        yield problemFinding(
          file,
          read,
          'an SVG picture',
          'Simplify its paths, or export it as PNG or WebP.',
        );
        continue;
      }
      const other = rasterIn(read.bytes) ?? otherIn(read.bytes);
      if (other !== undefined) {
        yield assetFinding(file, 'picture-format', other);
        continue;
      }
      const decoded = decode(read.bytes);
      const conflict = 'text' in decoded ? conflictInLines(file, decoded.text) : undefined;
      if (conflict) {
        yield conflict;
        continue;
      }
      const problems = judgeSvg(read.bytes);
      for (const { rule, message, ...place } of problems.slice(0, MOST_FINDINGS)) {
        yield assetFinding(file, rule, message, place);
      }
      const [next, ...others] = problems.slice(MOST_FINDINGS);
      if (next) {
        const message = `Unexpected things like these in ${others.length + 1} more places, expected none. Export the picture as plain SVG, or as PNG.`;
        yield assetFinding(file, next.rule, message, { line: next.line, column: next.column });
      }
    }
  },
};

/** What to say of a picture of pixels that is called an SVG. */
function rasterIn(bytes: Uint8Array): string | undefined {
  const reading = readPicture(bytesInMemory(bytes));
  if (!('format' in reading)) return undefined;
  const { name, endings } = reading.format;
  return `Unexpected ${name} picture in a file that ends in \`.svg\`, expected an SVG picture. Rename the file so that it ends in \`${endings[0] ?? ''}\`, also where it is named.`;
}

/** What begins so is an SVG, or is told at its place why it is none. */
const JUDGED = ['an SVG picture', 'an XML document', 'text', 'text in UTF-16', 'data of no known kind'];

/** What to say of anything else that is called an SVG: a page, a pointer, an archive. */
function otherIn(bytes: Uint8Array): string | undefined {
  const what = whatItIs(String.fromCharCode(...bytes.subarray(0, TELLING_LENGTH)));
  return JUDGED.includes(what) ? undefined : otherFormat(what, '.svg', 'an SVG picture');
}
