import { expect, test } from 'vitest';
import { markdownInFields } from '../../src/source/markdown-in-fields.ts';

test.each([
  ['title: "**Bold** words"', 8, '**Bold**'],
  ['title: The *only* one', 11, '*only*'],
  [
    'title: A\ndescription: See [the report](https://example.org/a).',
    26,
    '[the report](https://example.org/a)',
  ],
  ['description: >\n  **Что** случилось', 17, '**Что**'],
])('Markdown in a field is told: %j', (yaml, start, written) => {
  expect([...markdownInFields(yaml)]).toEqual([
    {
      start,
      length: written.length,
      message: `Unexpected \`${written}\`, expected words alone: a field is plain text, and readers see the signs of Markdown.`,
    },
  ]);
});

test.each([
  'title: A 5* hotel, A* and B*, 2*3*4 * 5, M*A*S*H, f*** and **',
  'title: *Turnover* and more\nentities: [**a**, *b*]\nnames:\n  - [a](https://example.org/)',
  'title: The *-algebras and *-rings',
  'title: Signs [a] (b) and f[x](y)\nentities: [kamaz]',
  '# **not** a field\nurl: https://example.org/*/a',
])('nothing is said of %j', (yaml) => {
  expect([...markdownInFields(yaml)]).toEqual([]);
});
