import { expect, test } from 'vitest';
import { contrast } from '../../src/styles/colour.ts';
import { lookCss } from '../../src/styles/look-css.ts';
import { PALETTE, type Pair } from '../../src/styles/palette.ts';

const meridian = { ornament: 'meridian', meridian: 50 } as const;

test('names the accent of the publication for both themes', () => {
  const css = lookCss({ ...meridian, accent: { light: '#a3124e', dark: '#ff8fb9' } });
  expect(css).toContain('--accent: #a3124e;');
  expect(css).toContain('--accent: light-dark(#a3124e, #ff8fb9);');
});

test('gives browsers without light-dark() both themes', () => {
  const css = lookCss(meridian);
  expect(css).toContain(`@media (prefers-color-scheme: dark) { :root:not([data-theme='light'])`);
  expect(css).toContain(`:root[data-theme='dark']`);
});

test('makes a single accent readable in the dark theme, and a pale one in the light', () => {
  for (const accent of ['#a3124e', '#ffd400', '#fdfcf8', '#10161b']) {
    const [, light = '', dark = ''] =
      /--accent: light-dark\((#\w+), (#\w+)\)/.exec(lookCss({ ...meridian, accent })) ?? [];
    expect(contrast(light, PALETTE.sheet.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, PALETTE.sheet.dark)).toBeGreaterThanOrEqual(4.5);
  }
});

test('text and data colours reach 4.5:1 on paper and sheet in both themes', () => {
  const colours: [string, Pair][] = Object.entries(PALETTE);
  for (const [role, { light, dark }] of colours.filter(([name]) => /^(ink|data)/.test(name))) {
    for (const ground of [PALETTE.paper, PALETTE.sheet]) {
      expect(contrast(light, ground.light), `${role} in the light theme`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, ground.dark), `${role} in the dark theme`).toBeGreaterThanOrEqual(4.5);
    }
  }
});
