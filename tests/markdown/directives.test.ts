import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test('words that state a figure carry its number, and the first can be linked to', () => {
  const { html, figures } = renderMarkdown(
    ':figure[$441 *million*]{#turnover-9m-2021}, :figure[441]{#turnover-9m-2021}',
    sampleContext(),
  );
  expect(html).toBe(
    '<p><data class="figure" value="441" id="f-turnover-9m-2021">$441\u00A0<em>million</em></data>, <data class="figure" value="441">441</data></p>',
  );
  expect(figures).toEqual([{ id: 'turnover-9m-2021', anchor: 'f-turnover-9m-2021' }]);
});

test.each([':entity[]{#kamaz}', ':entity[&#x200B;]{#kamaz}', ':entity[**&shy;**]{#kamaz}'])(
  '%s is the name of the entity',
  (source) => {
    expect(html(`## ${source}\n\n${source}`)).toContain(
      '<p><span class="mention"><a href="/review/entities/kamaz/">KAMAZ</a></span></p>',
    );
    expect(html(`## ${source}\n\n${source}`)).toContain('KAMAZ</a></span><a class="anchor"');
  },
);

test.each([
  [
    ':figure[&#x200B;]{#turnover-9m-2021}',
    '1:1 error directive Unexpected `:figure` without words, expected `:figure[words]{#turnover-9m-2021}`.',
  ],
  [
    ':figure[$441m]{#turnover-9m-2012}',
    '1:1 error unknown-figure Unexpected figure `turnover-9m-2012`, expected an id of `figures` in the front matter. Did you mean `turnover-9m-2021`?',
  ],
  [
    ':figure[$441m]',
    '1:1 error unknown-figure Unexpected `:figure` without an id, expected `:figure[words]{#id}` with an id of `figures`.',
  ],
  [
    ':figure[]{#turnover-9m-2021}',
    '1:1 error directive Unexpected `:figure` without words, expected `:figure[words]{#turnover-9m-2021}`.',
  ],
  [
    'See :entity[the maker]{#kamas}.',
    '1:5 error unknown-entity Unexpected entity `kamas`, expected a file in content/entities/. Did you mean `kamaz`?',
  ],
  ...['kamaz.yml', '../entities/kamaz', '/entities/kamaz/', '"Kamaz"'].map((id) => [
    `:entity[x]{#${id}}`,
    `1:1 error directive Unexpected \`${id}\` behind the \`#\` of \`:entity\`, expected a slug: the name of the file of an entity, without its ending. Did you mean \`{#kamaz}\`?`,
  ]),
  [
    ':figure[x]{#turnover.9m}',
    '1:1 error directive Unexpected `turnover.9m` behind the `#` of `:figure`, expected an id of `figures` in the front matter.',
  ],
  [
    ':::quote{by=../kamaz.yml}\na\n:::',
    '1:1 error unknown-entity Unexpected speaker `../kamaz.yml`, expected a file in content/entities/. Did you mean `kamaz`?',
  ],
  [
    'See :youtube[it]{#abc}.',
    '1:5 warning directive Unexpected `:youtube`, expected `:figure` or `:entity`; it is shown as text.',
  ],
  [
    ':entity[the maker]{#kamaz idd=x}',
    '1:1 error directive Unexpected attribute `idd=` of `:entity`, expected `{#…}`. Did you mean `id`?',
  ],
  [
    ':entity[x]{#kamaz __proto__=x}',
    '1:1 error directive Unexpected attribute `__proto__=` of `:entity`, expected `{#…}`.',
  ],
  [
    ':::note{__proto__=x}\na\n:::',
    '1:1 error directive Unexpected attribute `__proto__=` of `:::note`, expected none.',
  ],
  [':::note{by=x}\na\n:::', '1:1 error directive Unexpected attribute `by=` of `:::note`, expected none.'],
  [
    ':figure[$441\nmillion]{#turnover-9m-2021}',
    '1:1 error directive Unexpected end of the line inside `:figure[…]`, expected its words and attributes on one line.',
  ],
  [
    'a :figur[$441m]{#turnover-9m-2021}',
    '1:3 error directive Unexpected `:figur`, expected `:figure` or `:entity`. Did you mean `:figure`?',
  ],
  [
    '::note',
    '1:1 error directive Unexpected `::note`, expected one of `:::quote`, `:::note`, `:::method`, `:::definition`. Did you mean `:::note`?',
  ],
  [
    '::Entity[the maker]{#kamaz}',
    '1:1 error directive Unexpected `::Entity`, expected one colon before words inside a text. Did you mean `:entity`?',
  ],
  [
    'It grew to ::figure[441]{#turnover-9m-2021}.',
    '1:12 error directive Unexpected `::figure`, expected one colon before words inside a text. Did you mean `:figure`?',
  ],
  [
    ':::Entity[the maker]{#kamaz} grew.',
    '1:1 error directive Unexpected `:::Entity`, expected one colon before words inside a text. Did you mean `:entity`?',
  ],
  [
    '> :::qoute{by=kamaz}\n> a\n> :::',
    '1:3 error directive Unexpected `:::qoute`, expected one of `:::quote`, `:::note`, `:::method`, `:::definition`. Did you mean `:::quote`?',
  ],
  [
    ':::note Title\na\n:::',
    '1:1 error directive Unexpected `Title` after `:::note`, expected `[a title]` or `{attributes}` right after the name, on the same line, and nothing else.',
  ],
])('what is wrong is told at its place: %j', (source, finding) => {
  expect(findings(source)).toEqual([finding]);
});

test('words stay when their directive is wrong', () => {
  expect(html('a :figure[$441 *m*]{#x} :entity[the maker]{#y} b')).toBe(
    '<p>a $441 <em>m</em> the maker b</p>',
  );
});

test('a directive of the contract whose form is wrong is shown as written', () => {
  expect(html(':::note Title\na\n:::')).toBe('<p>:::note Title\na\n:::</p>');
});

test('an entity by hand without words has its name', () => {
  expect(html(':entity{#kamaz}')).toBe(
    '<p><span class="mention"><a href="/review/entities/kamaz/">KAMAZ</a></span></p>',
  );
});

test.each([
  ['note', 'Note'],
  ['method', 'Method'],
  ['definition', 'Definition'],
])('`:::%s` is set apart under a label', (name, label) => {
  expect(html(`:::${name}[Its *title*]\nText.\n:::`)).toBe(
    `<aside class="aside aside-${name}" role="note"><p class="aside-label"><strong>${label}</strong> Its <em>title</em></p><p>Text.</p></aside>`,
  );
});

test.each([
  [':::note\nText.\n\nThe rest.', 1],
  ['::::note\n:::method\nText.\n:::', 1],
  [':::note\n:::method\nText.\n', 2],
  ['- a\n\n  :::note\n  Text.\n', 1],
  ['> :::note\n> Text.\n\nAfter.', 1],
  [':::note\nText.\n:::\n\nThe rest.', 0],
  ['> :::note\n> Text.\n> :::\n', 0],
  ['- a\n\n  :::note\n  Text.\n  :::\n', 0],
  ['::::note\n:::method\nText.\n:::\n::::', 0],
])('a block without its closing line is told: %j', (source, count) => {
  expect(findings(source).filter((finding) => finding.includes('that closes it'))).toHaveLength(count);
});

test.each([
  'At 12:30, 3:1, Kazan:Moscow, :smile:, :+1:, a:b:c',
  '::foo',
  '::foo[x]{a=b}',
  ':foo[x]{.y}',
  'C:note, a:figure, an:entity',
])('what only looks like a directive comes out as written: %s', (source) => {
  expect(html(source)).toBe(`<p>${source}</p>`);
});

test('a time does not swallow the footnote after it', () => {
  expect(html('At 10:30[^1].\n\n[^1]: Local time.')).toContain('At 10:30<sup><a href="#n-1"');
});

test('blocks inside an unknown container are rendered', () => {
  expect(html(':::warning\n\nA *b*.\n\n- c\n\n:::')).toBe(
    '<p>:::warning</p>\n<p>A <em>b</em>.</p>\n<ul>\n<li>c</li>\n</ul>\n<p>:::</p>',
  );
});

test('colons come back everywhere', () => {
  const source =
    ':x[a:b] `c:d` [e:f](/g:h "i:j") ![k:l](centre.png)\n\n```m:n o:p\nq:r\n```\n\n[s:t]\n\n[s:t]: /u:v';
  expect(html(source)).not.toMatch(/[^\0-\x7F]/);
});

test.each([
  [':::note\n| a |\n|---|\n| 1 |\n:::\n\nMore.', '5:1', ':::'],
  [':::note\n| a |\n|---|\n| 1 |\n::::', '5:1', '::::'],
])('a closing line that became a row of a table is told: %j', (source, place, row) => {
  expect(findings(source)).toEqual([
    `${place} error directive Unexpected row \`${row}\` of a table, expected an empty line before it: a table goes on to the next one.`,
  ]);
});

test.each([
  ['::: tip Hello\nwords\n:::', '1:1', '::: tip'],
  ['::: warning\n\nwords\n\n:::', '1:1', '::: warning'],
  ['> ::: details Click\n>\n> words\n>\n> :::', '1:3', '::: details'],
  [':::{.callout-note}\n\nwords\n\n:::', '1:1', ':::{.callout-note}'],
  ['Words.\n::: {.note #a}\nwords\n:::', '2:1', '::: {.note #a}'],
])(
  'an aside of another generator is told once, also without words right behind its colons: %j',
  (source, place, written) => {
    expect(findings(source)).toEqual([
      `${place} warning directive Unexpected \`${written}\`, expected one of \`:::quote\`, \`:::note\`, \`:::method\`, \`:::definition\`; it is shown as text.`,
    ]);
  },
);

test('two asides of another generator in one paragraph are two, and one that is nearly ours is a mistake', () => {
  expect(findings('::: tip\na\n:::\n::: Note\nb\n:::')).toEqual([
    expect.stringContaining('1:1 warning directive Unexpected `::: tip`, expected one of'),
    '4:1 error directive Unexpected `::: Note`, expected one of `:::quote`, `:::note`, `:::method`, `:::definition`. Did you mean `:::note`?',
  ]);
});

test('colons in code and among words are no aside', () => {
  expect(findings('A row `::: tip` and ::: tip.\n\n```\n::: tip\n```')).toEqual([]);
});
