import { expect, test } from 'vitest';
import { absoluteAddress, absoluteSources } from '../../src/outputs/absolute-address.ts';

const PAGE = 'https://example.org/review/articles/2022/visit/';

test('puts the host before a path and the page before everything else that is relative', () => {
  expect(
    ['/review/entities/kamaz/', '#n-1', 'map.png', './map.png', '?q=1', ''].map((href) =>
      absoluteAddress(href, PAGE),
    ),
  ).toEqual([
    'https://example.org/review/entities/kamaz/',
    `${PAGE}#n-1`,
    `${PAGE}map.png`,
    `${PAGE}map.png`,
    `${PAGE}?q=1`,
    PAGE,
  ]);
});

test('leaves addresses that are complete as they are, and completes those without a scheme', () => {
  expect(
    ['https://kamaz.ru/?a=1&amp;b=2', 'mailto:a@example.org', 'HTTP://x.org', '//cdn.example.org/a.png'].map(
      (href) => absoluteAddress(href, PAGE),
    ),
  ).toEqual([
    'https://kamaz.ru/?a=1&amp;b=2',
    'mailto:a@example.org',
    'HTTP://x.org',
    'https://cdn.example.org/a.png',
  ]);
});

test('completes each of the sources of a picture, commas in an address included', () => {
  expect(absoluteSources(' map.png 1x, /a,b.png 2x,\n https://x.org/c.png 3x ', PAGE)).toBe(
    `${PAGE}map.png 1x, https://example.org/a,b.png 2x, https://x.org/c.png 3x`,
  );
});
