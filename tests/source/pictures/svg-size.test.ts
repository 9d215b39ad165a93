import { expect, test } from 'vitest';
import { svgSize } from '../../../src/source/pictures/svg-size.ts';

test.each([
  ['<svg width="640" height="400">', '640 × 400'],
  ['<svg width="6.4in" height="10cm"/>', '614 × 378'],
  ['<svg width="100%" height="100%" viewBox="0 0 640 400">', '640 × 400'],
  ['<svg viewBox="-1,-1 640.4, 400">', '640 × 400'],
  ["<svg width='320' viewBox='0 0 640 400'>", '320 × 200'],
  ['<svg height="200px" viewBox="0 0 640 400">', '320 × 200'],
  [
    '\uFEFF<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<!DOCTYPE svg>\n<s:svg a=">" width="640"\n height="400">',
    '640 × 400',
  ],
  ['<svg data-width="1" width="640" height="400"><svg width="2" height="2">', '640 × 400'],
  ['<svg>', undefined],
  ['<svg width="0" height="0">', undefined],
  ['<svg width="1e999" height="1">', undefined],
  ['<svgs width="1" height="1">', undefined],
  ['text', undefined],
])('%s is %s', (text, expected) => {
  const size = svgSize(text);
  expect(size && `${size.width} × ${size.height}`).toBe(expected);
});

test('takes no longer for what is made to take long', () => {
  const start = performance.now();
  for (const text of ['<!-', '<svg a="', '<?x', '<!-- --', '<svg a'].map((part) => part.repeat(100_000))) {
    expect(svgSize(text)).toBeUndefined();
  }
  // Quadratic time would be minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
});
