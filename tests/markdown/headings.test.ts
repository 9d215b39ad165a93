import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test.each([
  ['What the companies brought', 's-what-the-companies-brought'],
  ['location', 's-location'],
  ['`__proto__`', 's-__proto__'],
  ['Что привезли компании', 's-что-привезли-компании'],
  ['Җәмгыять һәм икътисад', 's-җәмгыять-һәм-икътисад'],
  ["KAMAZ's `list` & *more*", 's-kamazs-list--more'],
  ['A note[^1]', 's-a-note'],
])('the id of `%s` is `%s`', (words, id) => {
  const { headings } = renderMarkdown(`## ${words}\n\n[^1]: x`, sampleContext());
  expect(headings[0]?.id).toBe(id);
});

test('ids of equal headings differ', () => {
  const { ids } = renderMarkdown('## A\n\n## A\n\n## A 1\n\n## !', sampleContext());
  expect(ids).toEqual(['s-a', 's-a-1', 's-a-1-1', 's-']);
});

test.each(['##', '## &#x200B;', '## \u00AD&nbsp;\u2800'])(
  'a heading without words is told and left out: %j',
  (heading) => {
    expect(html(`A.\n\n${heading}\n\nB.`)).toBe('<p>A.</p>\n<p>B.</p>');
    expect(findings(`A.\n\n${heading}\n\nB.`)).toContain(
      '3:1 warning empty-heading Unexpected heading without words, expected some after `##`. It is left out.',
    );
  },
);

test('a heading of a picture or of signs has something to see', () => {
  expect(findings('## ![A centre](centre.png)\n\n## 😀\n\n## !')).toEqual([]);
});

test('a heading over two lines has an id without line break', () => {
  expect(html('Growth\nin 2021\n---')).toContain('<h2 id="s-growth-in-2021">');
});

test.each([
  ['# a\n\n## b\n\n# c', [2, 3, 2]],
  ['## a\n\n#### b\n\n#### c\n\n### d\n\n## e', [2, 3, 3, 3, 2]],
  ['###### a', [2]],
  ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', [2, 3, 4, 5, 6, 6]],
  ['## a\n\n### b\n\n## c', [2, 3, 2]],
])('levels begin at 2 and skip none: %j', (source, depths) => {
  expect(renderMarkdown(source, sampleContext()).headings.map(({ depth }) => depth)).toEqual(depths);
});

test('a text that begins with its headline is told to leave it out', () => {
  expect(findings('# Turnover\n\nGrew.')).toEqual([
    '1:1 warning heading-level Unexpected heading of level 1, expected level 2 (`##`), as which it is shown: the headline is level 1, and levels are not skipped. Leave it out if it repeats the title.',
  ]);
});

test('an author is told of the first level that is not as shown', () => {
  expect(findings('## a\n\n#### b\n\n#### c')).toEqual([
    '3:1 warning heading-level Unexpected heading of level 4, expected level 3 (`###`), as which it is shown: the headline is level 1, and levels are not skipped.',
  ]);
});

test('headings are listed with their typeset words', () => {
  expect(renderMarkdown("## KAMAZ's *list*", sampleContext()).headings).toEqual([
    { depth: 2, id: 's-kamazs-list', text: 'KAMAZ’s list' },
  ]);
});

test.each(['KAMAZ grew.\n---\nMore.', 'KAMAZ grew\na lot\n===', '«КАМАЗ» вырос…»\n---'])(
  'a paragraph that a line below it makes a heading of is told: %j',
  (text) => {
    expect(findings(text)).toEqual([
      `1:1 warning heading-line Unexpected line of \`${text.includes('=') ? '=' : '-'}\` right below a paragraph, which makes a heading of it, expected an empty line between them, or \`## …\` for a heading.`,
    ]);
  },
);

test.each(['Growth\n---\n\nMore.', 'Who grew?\n---', 'KAMAZ grew.\n\n---\n\nMore.'])(
  'a line below a heading, and a rule, are as they should be: %j',
  (text) => {
    expect(findings(text)).toEqual([]);
  },
);
