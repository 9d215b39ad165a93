import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

test('the text has a line for each block, without marks of notes', () => {
  const source = '## A "b"\n\nOne[^1]\ntwo\\\nthree.\n\n- four `five`\n- six\n\n[^1]: Seven.';
  expect(renderMarkdown(source, sampleContext()).text).toBe(
    'A “b”\nOne two three.\nfour five\nsix\nNotes\nSeven.',
  );
});

test('cells are set apart, and count as no words', () => {
  const { text, words } = renderMarkdown(
    'One two - three.\n\n| a | b |\n| - | - |\n| c | d |',
    sampleContext(),
  );
  expect(text).toBe('One two – three.\na b\nc d');
  expect(words).toBe(3);
});

test('words are whole where they may be divided: on the page alone stand soft hyphens', () => {
  const source = 'Каз&shy;мунай\u00ADгаз  *за&#173;вод*.\n\n## A for&shy;mer head&shy;ing';
  const { text, words, html, headings } = renderMarkdown(source, sampleContext());
  expect(text).toBe('Казмунайгаз завод.\nA former heading');
  expect(words).toBe(5);
  expect(html).toContain('Каз\u00ADмунай\u00ADгаз');
  expect(headings).toEqual([{ depth: 2, id: 's-a-former-heading', text: 'A former heading' }]);
});

test.each([
  ['', 0],
  ['Рустам Минниханов', 2],
  ['$441 million, 6.7% — so', 4],
  ['```\nnot counted\n```', 0],
])('%j has %d words', (source, words) => {
  expect(renderMarkdown(source, sampleContext()).words).toBe(words);
});

test('what neither HTML nor XML can hold is replaced, and places stay right', () => {
  const { html, messages } = renderMarkdown('a\0b\u000Bc\uD800d\r\ne &#11; <b>', sampleContext());
  expect(html).toBe('<p>a�b�c�d\ne � <code>&#x3C;b></code></p>');
  expect(messages.map(({ line, column }) => [line, column])).toEqual([
    [2, 3],
    [2, 9],
  ]);
});

test('quotations, links and emphasis are typeset as one', () => {
  const { html } = renderMarkdown(`"A [lot" of](/x/) 'plans *he'* said" \`"code"\``, sampleContext());
  expect(html).toBe(
    '<p>“A <a href="/review/x/">lot” of</a> ‘plans <em>he’</em> said” <code>"code"</code></p>',
  );
});

test('a dash is set once where its space ends a link', () => {
  expect(renderMarkdown('[a ](/x/)- b..*.* c', sampleContext()).html).toBe(
    '<p><a href="/review/x/">a\u00A0–</a> b…<em></em> c</p>',
  );
});
