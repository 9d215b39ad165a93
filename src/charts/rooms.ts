/**
 * The space beside a plot for labels, in pixels. Charts may not style themselves (the site's security policy
 * forbids it), so `charts.css` has a class for each of these steps: `start-36`, `end-32`.
 */
const START = [0, 36, 48, 60, 72, 84, 96, 108, 120, 132, 144, 156, 168, 180];
const END = [0, 32, 44, 56, 68, 80, 92, 104, 116, 128];

/** The least space at the start of a plot that holds labels `width` pixels wide. */
export function startRoom(width: number): number {
  return step(width, START);
}

/** The least space at the end of a plot that holds labels `width` pixels wide. */
export function endRoom(width: number): number {
  return step(width, END);
}

/** The narrowest chart that labels are laid out for: the column of a phone 320 pixels wide. */
export const NARROW = 288;

/** From this width on a chart shows its sparse labels too; the container query in `charts.css` says the same. */
export const WIDE = 544;

function step(width: number, steps: readonly number[]): number {
  return steps.find((room) => room >= width) ?? steps.at(-1) ?? 0;
}
