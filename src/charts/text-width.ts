import { sum } from 'd3-array';

/**
 * How wide text is, in pixels, at the 13 px of chart labels: an upper bound, since charts are laid out at build
 * time, without a font.
 *
 * Widths are the advances of Source Sans 3 at weight 650, in em, rounded up by group of letters; Arial, its
 * fallback, stays within them for whole words. A letter of another script counts as a full em.
 */
export function textWidth(text: string): number {
  const em = sum(Array.from(text), letterWidth);
  return Math.ceil(em * FONT_SIZE * 10) / 10;
}

/** The size of chart labels in pixels, as the style sheet sets it. */
const FONT_SIZE = 13;

const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|!ijlI()[\]-]/u, 0.31],
  [/[frtJ/]/u, 0.42],
  [/[mwMWЖМФЩШЮЫжмфшщюыъ%@№җ]/u, 0.92],
  [/[A-ZА-ЯӘӨҮҖҢҺ]/u, 0.7],
  [/[a-zа-яёәөүңһ0-9\p{P}\p{Sc}\p{Sm}]/u, 0.58],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.75],
];

function letterWidth(letter: string): number {
  return GROUPS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
}
