import { svgSize } from '../../source/pictures/svg-size.ts';
import { formatNumber } from '../../text/numbers.ts';
import { LONGEST_SIDE } from '../picture-limits.ts';
import type { SvgAttribute, SvgElement, SvgProblem } from './svg-element.ts';

/** A number with any unit, or what programs write when they failed to compute one. */
const LENGTH =
  /^\s*(?:([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)[a-z%]*|nan[a-z]*|[-+]?infinity[a-z]*|undefined|null)\s*$/i;

/** No length or view box is longer; of a longer text the pattern would be slow. */
const LONGEST_VALUE = 200;

/**
 * The sizes that the root of an SVG states and no browser shows: none, less than none, or larger than a page can hold.
 *
 * @param text The whole SVG.
 * @see Scalable Vector Graphics (SVG) 2, sections 8.2 (width and height) and 8.6 (view box).
 */
export function rootSizeProblems({ attributes, place }: SvgElement, text: string): SvgProblem[] {
  const unseen = attributes.flatMap((attribute) => unseenSize(attribute) ?? []);
  if (unseen.length > 0) return unseen;
  const { width, height } = svgSize(text) ?? { width: 0, height: 0 };
  if (Math.max(width, height) <= LONGEST_SIDE) return [];
  const [across, down, most] = [width, height, LONGEST_SIDE].map((pixels) => formatNumber(pixels, 'en'));
  const message = `Unexpected picture of ${across} × ${down} pixels, expected at most ${most} on a side. Write a smaller \`width\` and \`height\` into \`<svg>\`.`;
  return [{ rule: 'picture-size', message, ...place }];
}

function unseenSize({ namespace, name, value, place }: SvgAttribute): SvgProblem | undefined {
  if (namespace !== null) return undefined;
  const isUnseen =
    ((name === 'width' || name === 'height') && isUnseenLength(value)) ||
    (name === 'viewBox' && isUnseenBox(value));
  if (!isUnseen) return undefined;
  const expected =
    name === 'viewBox'
      ? 'four numbers, the last two above 0, such as `0 0 640 400`'
      : 'a length above 0, such as `640`';
  const message = `Unexpected \`${name}="${value.slice(0, LONGEST_VALUE)}"\` of a picture, expected ${expected}. Browsers show nothing of it, or not what was drawn: export it again.`;
  return { rule: 'damaged-picture', message, ...place };
}

function isUnseenLength(value: string): boolean {
  const found = LENGTH.exec(value.slice(0, LONGEST_VALUE));
  return found !== null && !(Number(found[1]) > 0);
}

function isUnseenBox(value: string): boolean {
  const numbers = value.trim().split(/\s*[\s,]\s*/);
  const [, , width = 0, height = 0] = numbers.map(Number);
  const isNumber = (number: string) => number !== '' && Number.isFinite(Number(number));
  return numbers.length !== 4 || !numbers.every(isNumber) || width <= 0 || height <= 0;
}
