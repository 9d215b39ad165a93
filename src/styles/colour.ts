/** Colours written `#rrggbb`, and how well one can be read on another. */

/** `share` of `colour` mixed into `base`, in sRGB: 0 gives `base`, 1 gives `colour`. */
export function mix(colour: string, base: string, share: number): string {
  const parts = channels(colour).map((value, index) => {
    const other = channels(base)[index] ?? 0;
    return Math.round(other + (value - other) * share);
  });
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The contrast of two colours, 1 to 21.
 *
 * @see WCAG 2.2, “contrast ratio” and “relative luminance”.
 */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** `colour`, or the nearest mix of it with `towards` that has a contrast of at least `ratio` on `background`. */
export function readable(colour: string, background: string, ratio: number, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(towards, colour, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return towards;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
