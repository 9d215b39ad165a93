import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test('links within the site are put below its folder, others say that they leave', () => {
  expect(html('[a](/entities/kamaz/) [b](../there/) [c](https://example.org)')).toBe(
    '<p><a href="/review/entities/kamaz/">a</a> <a href="/review/articles/2022/there/">b</a> <a href="https://example.org" rel="external">c</a></p>',
  );
});

test('a host by its number keeps its brackets', () => {
  expect(html('[a](http://[2001:db8::1]:8080/b)')).toContain('href="http://[2001:db8::1]:8080/b"');
});

test('a link to the preview is told, since it leads readers nowhere', () => {
  expect(findings('See [a](http://localhost:4321/articles/2022/here/).')).toEqual([
    '1:5 warning address Unexpected address `http://localhost:4321/articles/2022/here/`, expected one that readers can open: this one leads to their own computer, as that of a preview does.',
  ]);
});

test('a link without words is told and left out, wherever it leads', () => {
  const source =
    'Here [](https://example.org/a), [ ](#nowhere), [][a] and [![a](centre.png)](https://example.org/).\n\n[a]: https://example.org/';
  const message =
    'warning address Unexpected link without words, expected some between its brackets. It is left out.';
  expect(findings(source)).toEqual([`1:6 ${message}`, `1:33 ${message}`, `1:48 ${message}`]);
  expect(html(source).match(/<a /g)).toHaveLength(1);
  expect(html('It grew.\n\n[](https://example.org/)\n')).toBe('<p>It grew.</p>');
});

test.each([
  ['详见https://example.org/a。然后', 'warning', '1:3', '。', 'https://example.org/a'],
  ['(http://www.example.org/a)です', 'warning', '1:2', ')', 'http://www.example.org/a'],
  ['https://example.org/a（注）', 'warning', '1:1', '（', 'https://example.org/a'],
  ['https://example.org를', 'warning', '1:1', '를', 'https://example.org'],
  ['http://example.org)です。', 'error', '1:1', ')', 'http://example.org'],
  ['См. «https://example.org/a»', 'warning', '1:6', '»', 'https://example.org/a'],
  ['“https://example.org/a”', 'warning', '1:2', '”', 'https://example.org/a'],
  ['„https://example.org/a“', 'warning', '1:2', '“', 'https://example.org/a'],
  ['https://example.org/a…', 'warning', '1:1', '…', 'https://example.org/a'],
  ['详见 https://example.org/a”。', 'warning', '1:4', '”', 'https://example.org/a'],
  ['https://example.org/a،', 'warning', '1:1', '،', 'https://example.org/a'],
])('an address that swallows the words behind it is told: %j', (source, severity, place, sign, address) => {
  const [swallowed = ''] = /http.*/.exec(source) ?? [];
  expect(findings(source)).toEqual([
    `${place} ${severity} address Unexpected \`${sign}\` within the address \`${swallowed}\`, expected \`<${address}>\`: an address without brackets goes on to the next space.`,
  ]);
});

test('a scheme alone that swallows the words behind it goes into backticks', () => {
  expect(findings('而不是 http://）。')).toEqual([
    '1:5 error address Unexpected `）` within the address `http://）。`, expected backticks around `http://`: an address without brackets goes on to the next space.',
  ]);
});

test.each([
  ['[https://bank.example](https://evil.example)', 'https://bank.example', 'https://evil.example'],
  ['[**www.bank.example**](https://evil.example/a)', 'www.bank.example', 'https://evil.example/a'],
  ['[bank.example/login](http://bank.example.evil/)', 'bank.example/login', 'http://bank.example.evil/'],
  ['[https://bank.exa…](https://evil.example)', 'https://bank.exa…', 'https://evil.example'],
  [
    '[https://bank&#46;example][1]\n\n[1]: https://evil.example',
    'https://bank.example',
    'https://evil.example',
  ],
  ['[desk@example.org](mailto:x@evil.example)', 'desk@example.org', 'mailto:x@evil.example'],
])('a link whose words are another address is told: %j', (source, words, url) => {
  expect(findings(source)).toEqual([
    `1:1 warning address Unexpected words \`${words}\` of a link to \`${url}\`, expected the address that it leads to, or other words: readers take them for where they go.`,
  ]);
});

test.each([
  '[https://example.org](http://www.example.org/a) [www.example.org/…](https://example.org/a/b)',
  '[example.org/a](https://blog.example.org/a) [https://www.exam…](https://example.org/) [EXAMPLE.org/](https://example.org)',
  '[Node.js](https://nodejs.org/en) [Booking.com](https://example.org/) [node.js/express](https://example.org) [v1.2/v1.3](https://example.org)',
  '[https://example.org/a](https://web.archive.org/web/2020/http://www.example.org/a)',
  '[https://example.org/a](https://archive.ph/abcde) [arxiv.org/abs/2101.1](https://doi.org/10.48550/arXiv.2101.1)',
  '[example.org/a](https://l.example/?u=https%3A%2F%2Fexample.org%2Fa)',
  '[https://doi.org/10.1/a](https://journal.example/a) [pic.twitter.com/a](https://t.co/b) [https://example.org/a](https://t.co/b)',
  '[https://пример.рф](https://xn--e1afmkfd.xn--p1ai/) [https://example.org](../there/)',
  '[Desk@example.org](mailto:desk@example.org?subject=a) [desk+a@example.org](mailto:desk%2Ba@example.org) [desk@example.org.](mailto:desk@example.org)',
  'www.example.org https://example.org <https://example.org/a> desk@example.org',
])('words of a link that promise no other site are accepted: %j', (source) => {
  expect(findings(source)).toEqual([]);
});

test.each([
  '详见<https://example.org/a>。然后',
  '[a](https://ja.wikipedia.org/wiki/けいおん！) <https://ja.wikipedia.org/wiki/けいおん！>',
  'https://ru.wikipedia.org/wiki/Операция_«Ы»_и_другие https://en.wikipedia.org/wiki/Russia–Ukraine',
  'https://ja.wikipedia.org/wiki/楕円曲線 https://пример.рф/путь https://bücher.example/a',
])('an address of another script is an address: %j', (source) => {
  expect(findings(source)).toEqual([]);
});

test.each([
  ['https://example.org/v1\\_8\\_7', 'no backslashes: `https://example.org/v1_8_7`'],
  ['[a](https://example.org\\\\a)', 'slashes instead of backslashes: `https://example.org/a`'],
  ['[a](https:\\\\example.org\\a)', 'slashes instead of backslashes: `https://example.org/a`'],
  ['[a](https:\\\\)', 'the name of a site after it: `https://example.org/`'],
  ['[a](example.org:8080/a)', '`https://example.org:8080/a`'],
  [
    '[a](mailto:%20desk@example.org)',
    'the address of mail right behind the colon: `mailto:desk@example.org`',
  ],
  ['[a](mailto:)', 'an address of mail after it: `mailto:desk@example.org`'],
  ['[a](doi:10.1000/182)', '`https://doi.org/10.1000/182`'],
])('what is refused is told with what was meant: %j', (source, expected) => {
  const [finding = ''] = findings(source);
  expect(finding.slice(finding.indexOf(', expected'))).toBe(`, expected ${expected}.`);
});

test('a link may leave out what ids of headings begin with', () => {
  expect(html('## Growth\n\n[a](#growth) [b](#s-growth) [c](#sources)')).toContain(
    '<a href="#s-growth">a</a> <a href="#s-growth">b</a> <a href="#sources">c</a>',
  );
});

test('of a link that is refused the words stay, and the author is told', () => {
  const source = 'Before.\n\nSee [the *list*](javascript&colon;alert(1)).';
  expect(html(source)).toContain('<p>See the <em>list</em>.</p>');
  expect(findings(source)).toEqual([
    '3:5 error address Unexpected address `javascript:alert(1)`, expected an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or a path of this site such as `/articles/2022/here/`.',
  ]);
});

test('a definition that is refused leaves the reference as written', () => {
  expect(html('[the list][x]\n\n[x]: data:text/html,y')).toContain('<p>[the list][x]</p>');
});

test('links are collected as written, at their places', () => {
  const { links } = renderMarkdown(
    '[a](../there/)\n\n[b][x] and www.example.org\n\n[x]: #b',
    sampleContext(),
  );
  expect(links).toEqual([
    { href: '../there/', line: 1, column: 1, endLine: 1, endColumn: 15 },
    { href: 'http://www.example.org', line: 3, column: 12, endLine: 3, endColumn: 27 },
    { href: '#b', line: 5, column: 1, endLine: 5, endColumn: 8 },
  ]);
});

test.each([
  [
    ':entity[a[^1]]{#kamaz}\n\n[^1]: B.',
    '<a href="/review/entities/kamaz/">a<sup><span id="r-1">1</span></sup></a>',
    10,
  ],
  [':entity[a [b](/x/)]{#kamaz}', '<a href="/review/entities/kamaz/">a <span>b</span></a>', 11],
  [':entity[a :entity[b]{#tatarstan}]{#kamaz}', '<a href="/review/entities/kamaz/">a b</a>', 0],
])('there is no link in a link: %j', (source, link, column) => {
  expect(html(source)).toContain(link);
  const told = `1:${column} warning nested-link Unexpected link or footnote inside the words of a link, expected it before or after them.`;
  expect(findings(source)).toEqual(column === 0 ? [] : [told]);
});
