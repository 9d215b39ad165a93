import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  ['Words <!-- note to editor: call him', '1:7'],
  ['Words <!-- note\n\nto editor --> more', '1:7'],
  ['> Words\n> and <!-- *note*', '2:7'],
  ['- a <!-- https://example.org/', '1:5'],
  ['## A <!-- b', '1:6'],
])('a comment that nothing closes is refused: %j', (source, place) => {
  expect(findings(source).filter((one) => one.startsWith(place))).toEqual([
    `${place} error raw-html Unexpected \`<!--\` that no \`-->\` closes in its paragraph, expected no comment: readers see it, and what they should not see does not belong in the text.`,
  ]);
});

test.each([
  ['a <img src=x onerror=alert(1)', '1:3', '<img src='],
  ['a <a\nhref="https://example.org/', '1:3', '<a href='],
  ['a <custom-element @click = "b"', '1:3', '<custom-element @click ='],
  ['a <script', '1:3', '<script'],
  ['a </div', '1:3', '</div'],
])('an element that nothing closes is told: %j', (source, place, written) => {
  expect(findings(source)).toEqual([
    `${place} warning raw-html Unexpected \`${written}\` that no \`>\` closes, expected Markdown: readers see it as it is written. To show the characters themselves, put them in backticks.`,
  ]);
});

test.each([
  ['a <b class="a"id=b>b', '1:3', '<b class='],
  ['a </b class>', '1:3', '</b'],
])('an element of browsers that is none of Markdown is told: %j', (source, place, written) => {
  expect(findings(source)).toEqual([
    `${place} warning raw-html Unexpected \`${written}\` whose attributes Markdown does not read, expected Markdown: readers see it as it is written. To show the characters themselves, put them in backticks.`,
  ]);
});

test.each([
  'a < b, a <b and c, a<b, <3, x <- y, x <= y, a <b=c, i </ j, 5 </3, <emir',
  'a `<!-- b`, `<! b`, `<img src=x` and `</div`',
  '```\n<!-- b\n<img src=x\n```',
  'a \\<!-- b, &lt;!-- c, \\<img src=x, &lt;/div',
  'a <! b, <!b, <!- c',
  'Kazan <ask@example.org> <https://example.org/?a=b>',
])('what only looks like it is text: %j', (source) => {
  expect(findings(source)).toEqual([]);
});
