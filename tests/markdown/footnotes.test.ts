import { expect, test } from 'vitest';
import { findings, html } from './rendering.ts';

test('notes are numbered in the order of their marks, and lead back to each of them', () => {
  const page = html('A[^b], b[^a], c[^b].\n\n[^a]: First.\n\n[^b]: *Second*.');
  expect(page).toContain('<sup><a href="#n-1" id="r-1" aria-label="Note 1">1</a></sup>');
  expect(page).toContain('<sup><a href="#n-1" id="r-1-2" aria-label="Note 1">1</a></sup>');
  expect(page).toContain('<section class="footnotes" aria-labelledby="n-title"><h2 id="n-title">Notes</h2>');
  expect(page).toContain(
    '<li id="n-1">\n<p><em>Second</em>. <a class="back" href="#r-1" aria-label="Back to note 1 in the text">↑</a> <a class="back" href="#r-1-2" aria-label="Back to note 1 in the text (2)">↑</a></p>\n</li>',
  );
});

test.each([
  ['ru', 'Примечания', 'Примечание 1'],
  ['tt', 'Искәрмәләр', '1 нче искәрмә'],
  ['de', 'Notes', 'Note 1'],
])('their words are in the language of the text: %s', (language, heading, label) => {
  const page = html('A[^1].\n\n[^1]: B.', { language });
  expect(page).toContain(`>${heading}</h2>`);
  expect(page).toContain(`aria-label="${label}"`);
});

test('ids do not depend on what authors call their notes', () => {
  expect(html('A[^location].\n\n[^location]: B.')).not.toContain('location');
});

test('a mark without a note and a note without a mark are told', () => {
  expect(findings('A[^1] and[^2].\n\n[^2]: B.\n\n[^3]: C.')).toEqual([
    '1:2 warning footnote Unexpected mark `[^1]`, expected a footnote for it: `[^1]: …` on a line of its own.',
    '5:1 warning footnote Unexpected footnote `[^3]` without a mark, expected `[^3]` in the text.',
  ]);
});

test('a note without words is told', () => {
  expect(findings('A[^1].\n\n[^1]:')).toEqual([
    '3:1 warning footnote Unexpected footnote `[^1]` without words, expected some behind its colon.',
  ]);
});
