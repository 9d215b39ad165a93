import type { Dimensions } from '../source/pictures/dimensions.ts';
import { formatNumber } from '../text/numbers.ts';

/** The longest side of a picture in pixels; graphics chips of phones take 16,384 at most, old ones 8,192 with scaling. */
export const LONGEST_SIDE = 12_000;
/** The most pixels of a picture: 160 MB of memory when it is shown. */
export const MOST_PIXELS = 40_000_000;
/** The most pixels of all frames of an animated picture, which a browser decodes over and over. */
export const MOST_ANIMATED_PIXELS = 400_000_000;

const grouped = (number: number) => formatNumber(number, 'en');

/** Why a picture that its header calls so large must not be shown; nothing when it may. */
export function pixelProblem({ width, height, frames }: Dimensions): string | undefined {
  const size = `picture of ${grouped(width)} × ${grouped(height)} pixels`;
  if (Math.max(width, height) > LONGEST_SIDE) {
    return `Unexpected ${size}, expected at most ${grouped(LONGEST_SIDE)} on a side. Make it smaller: 2,400 pixels fill any screen.`;
  }
  if (width * height > MOST_PIXELS) {
    return `Unexpected ${size}, expected at most ${grouped(MOST_PIXELS)} in all. Make it smaller: 2,400 pixels fill any screen.`;
  }
  if (width * height * frames > MOST_ANIMATED_PIXELS) {
    return `Unexpected ${size} in ${grouped(frames)} frames, expected at most ${grouped(MOST_ANIMATED_PIXELS)} pixels in all frames. Leave out frames, or make it smaller.`;
  }
  return undefined;
}
