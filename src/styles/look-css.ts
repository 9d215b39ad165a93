import type { PublicationFields } from '../schema/publication.ts';
import { mix, readable } from './colour.ts';
import { DEFAULT_ACCENT, PALETTE, type Pair } from './palette.ts';

/** Least contrast of text, and so of the accent, on paper: WCAG 2.2, 1.4.3. */
const TEXT_CONTRAST = 4.5;

/** The layers of all styles, from the weakest on. */
const LAYERS = '@layer reset, tokens, base, layout, components, utilities;';

/**
 * The stylesheet that comes before all others: the order of their layers, which is that of their
 * first mention, and the value of every colour of the site, as CSS variables.
 *
 * Browsers from 2024 choose between the two values of `light-dark()` by
 * `color-scheme`; older ones get the light values, and the dark ones when the
 * system or the reader asks for them.
 */
export function lookCss(look: PublicationFields['look']): string {
  const accent = accentOf(look);
  const colours: Record<string, Pair> = { ...PALETTE, accent, wash: washOf(accent) };
  const declare = (value: (pair: Pair) => string) =>
    Object.entries(colours)
      .map(([role, pair]) => `--${role}: ${value(pair)};`)
      .join(' ');
  const dark = declare((pair) => pair.dark);
  return `${LAYERS}
:root { ${declare((pair) => pair.light)} }
@supports (color: light-dark(#000, #fff)) {
  :root { ${declare((pair) => `light-dark(${pair.light}, ${pair.dark})`)} }
}
@supports not (color: light-dark(#000, #fff)) {
  @media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dark} } }
  :root[data-theme='dark'] { ${dark} }
}
@media print { :root { ${declare((pair) => pair.light)} --paper: #ffffff; } }
`;
}

/** The accent of a publication in both themes, made readable where it is not. */
export function accentOf({ accent }: PublicationFields['look']): Pair {
  const { light, dark } =
    typeof accent === 'string' ? { light: accent, dark: accent } : (accent ?? DEFAULT_ACCENT);
  return {
    light: readable(light, PALETTE.sheet.light, TEXT_CONTRAST, '#000000'),
    dark: readable(dark, PALETTE.sheet.dark, TEXT_CONTRAST, '#ffffff'),
  };
}

/** What marks and selections stand on. */
function washOf({ light, dark }: Pair): Pair {
  return { light: mix(light, PALETTE.paper.light, 0.12), dark: mix(dark, PALETTE.paper.dark, 0.24) };
}
