import { pixels, svgSize } from '../../source/pictures/svg-size.ts';
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
  const size = svgSize(text);
  const most = grouped(LONGEST_SIDE);
  if (size && Math.max(size.width, size.height) > LONGEST_SIDE) {
    const message = `Unexpected picture of ${grouped(size.width)} × ${grouped(size.height)} pixels, expected at most ${most} on a side. ${REMEDY}`;
    return [{ rule: 'picture-size', message, ...place }];
  }
  const huge = attributes.find((attribute) => isHuge(attribute, size === undefined));
  if (!huge) return [];
  const message = `Unexpected \`${huge.name}="${huge.value.slice(0, LONGEST_VALUE)}"\` of a picture, expected at most ${most} pixels. ${REMEDY}`;
  return [{ rule: 'picture-size', message, ...huge.place }];
}

const REMEDY = 'Write a smaller `width` and `height` into `<svg>`.';

const grouped = (pixels: number) => formatNumber(pixels, 'en');

/**
 * Whether one side is too long, whatever the other is.
 *
 * @param isOfBox Whether the view box says how large the picture is, as far as anything does.
 */
function isHuge({ namespace, name, value }: SvgAttribute, isOfBox: boolean): boolean {
  if (namespace !== null) return false;
  if (name === 'viewBox') return isOfBox && sidesOf(value).some((side) => side > LONGEST_SIDE);
  return (name === 'width' || name === 'height') && (pixels(value) ?? aboutPixels(value)) > LONGEST_SIDE;
}

/** A length of a font, at its usual size, or in hundredths of a screen, of a wide one. */
const RELATIVE =
  /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)(?:(r?(?:em|ex|ch|ic|cap|lh))|[sld]?v(?:w|h|i|b|min|max))\s*$/i;

/** About how many pixels a length is that depends on what is around the picture; 0 for a share of that. */
function aboutPixels(length: string): number {
  const [, number = 0, ofFont] = RELATIVE.exec(length.slice(0, LONGEST_VALUE)) ?? [];
  return Number(number) * (ofFont === undefined ? 19.2 : 16);
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
  const numbers = value.trim().split(BETWEEN_NUMBERS);
  const [width = 0, height = 0] = sidesOf(value);
  const isNumber = (number: string) => number !== '' && Number.isFinite(Number(number));
  return numbers.length !== 4 || !numbers.every(isNumber) || width <= 0 || height <= 0;
}

const BETWEEN_NUMBERS = /\s*[\s,]\s*/;

/** The width and height of a view box. */
function sidesOf(viewBox: string): number[] {
  return viewBox.trim().split(BETWEEN_NUMBERS).slice(2).map(Number);
}
