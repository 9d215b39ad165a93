import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test('a picture alone in a paragraph is a figure with its title as caption', () => {
  expect(html('![The centre](centre.png "Akmola, 2022")')).toBe(
    '<figure><img src="/review/articles/2022/here/centre.png" alt="The centre" width="1200" height="800" loading="lazy" decoding="async"><figcaption>Akmola, 2022</figcaption></figure>',
  );
});

test('a picture among words stays there', () => {
  expect(html('See ![the centre][c].\n\n[c]: <car centre.png>')).toBe(
    '<p>See <img src="/review/articles/2022/here/car%20centre.png" alt="the centre" width="600" height="400" loading="lazy" decoding="async">.</p>',
  );
});

test.each([
  [
    '![A](missing.png)',
    ['1:1 error image Unexpected picture `missing.png`, expected a file beside the article.'],
  ],
  ['![A](a%zz.png)', ['1:1 error image Unexpected picture `a%zz.png`, expected a file beside the article.']],
  [
    'a ![](centre.png)',
    [
      '1:3 warning image-alt Unexpected picture without words for those who do not see it, expected `![what it shows](…)`.',
    ],
  ],
  [
    '![A](https://example.org/a.png)',
    [
      '1:1 error image Unexpected picture of another site, `https://example.org/a.png`, expected a file beside the article: others may change or remove theirs, and learn who reads.',
    ],
  ],
  [
    '![A](data:image/svg+xml,x)',
    [
      '1:1 error address Unexpected address `data:image/svg+xml,x` of a picture, expected the name of a file beside the article: `![what it shows](map.png)`.',
    ],
  ],
  ['![A](/images/a.png)', []],
])('what is wrong with %s is told once', (source, expected) => {
  expect(findings(source)).toEqual(expected);
});

test('of a picture that is refused its words stay', () => {
  expect(html('See ![the centre](javascript:x).')).toBe('<p>See the centre.</p>');
});

test('pictures are collected once each', () => {
  const { images } = renderMarkdown(
    '![A](centre.png)\n\n![B](/images/b.png) ![C](https://example.org/c.png)',
    sampleContext(),
  );
  expect(images.map(({ src, line }) => `${line} ${src}`)).toEqual([
    '1 centre.png',
    '3 /images/b.png',
    '3 https://example.org/c.png',
  ]);
});
