/** A colour in the light and in the dark theme. */
export interface Pair {
  light: string;
  dark: string;
}

/**
 * Every colour of the site but the accent, by its role; each becomes the CSS variable `--<role>`.
 *
 * Text roles (`ink`, `ink-2`, `ink-3`, `data-…`) reach 4.5:1 on `paper` and
 * `sheet` in both themes. The data colours are told apart by all common colour
 * vision in this order; there is no fifth.
 */
export const PALETTE = {
  paper: { light: '#fdfcf8', dark: '#10161b' },
  sheet: { light: '#f5f1e7', dark: '#182027' },
  ink: { light: '#14191e', dark: '#eeebe3' },
  'ink-2': { light: '#454d55', dark: '#bcc1c4' },
  'ink-3': { light: '#636a70', dark: '#98a0a6' },
  line: { light: '#d9d3c5', dark: '#303a43' },
  water: { light: '#d3e5ec', dark: '#1c3441' },
  land: { light: '#f2ecdd', dark: '#232b31' },
  border: { light: '#bdb298', dark: '#4d565d' },
  'data-1': { light: '#00527f', dark: '#4fc0f0' },
  'data-2': { light: '#9c0a44', dark: '#ff62a8' },
  'data-3': { light: '#8a660a', dark: '#f2c766' },
  'data-4': { light: '#6e6a72', dark: '#7f8f7c' },
} satisfies Record<string, Pair>;

/** The accent of a publication that names none: a deep sea green. */
export const DEFAULT_ACCENT: Pair = { light: '#0f5c4a', dark: '#6fd0b4' };
