import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

const HOSTILE: Readonly<Record<string, (count: number) => string>> = {
  'opening brackets': (count) => '['.repeat(count),
  'links in links': (count) => '[a]('.repeat(count),
  'emphasis in links': (count) => `${'[*'.repeat(count)}a${'*](b)'.repeat(count)}`,
  'quotations in quotations': (count) => `${'>'.repeat(count)}a`,
  'lists in lists': (count) => `${'- '.repeat(count)}a`,
  'lists in quotations': (count) => `${'> - '.repeat(count)}a`,
  'emphasis in emphasis': (count) => '*a '.repeat(count) + 'b*'.repeat(count),
  'strong in strong': (count) => `${'*'.repeat(count)}a${'*'.repeat(count)}`,
  'unclosed emphasis': (count) => '*a_ '.repeat(count),
  'longer and longer backticks': (count) =>
    Array.from({ length: Math.min(count, 1000) }, (_, index) => `${'`'.repeat(index + 1)}a`).join(' '),
  'cells in a row': (count) => `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'b|'.repeat(count)}`,
  'rows of a wide table': (count) => `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n${'a\n'.repeat(count)}`,
  'rows of a table': (count) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(count)}`,
  footnotes: (count) => `${'[^1] '.repeat(count)}\n\n[^1]: a`,
  'footnotes in footnotes': (count) =>
    `[^0]\n\n${Array.from({ length: count }, (_, index) => `[^${index}]: [^${index + 1}]`).join('\n\n')}`,
  definitions: (count) => Array.from({ length: count }, (_, index) => `[a${index}]: b`).join('\n'),
  'references to what nobody sees': (count) => '&#8238;a '.repeat(count),
  'stray colons': (count) => 'a:b '.repeat(count),
  'unknown directives': (count) => ':a[b] '.repeat(count),
  'unknown directives in each other': (count) => ':a['.repeat(count) + ']'.repeat(count),
  'directives in directives': (count) => `${':entity['.repeat(count)}${']{#x}'.repeat(count)}`,
  'unclosed directives': (count) => ':::note\n'.repeat(count),
  'unknown figures': (count) => ':figure[a]{#x} '.repeat(count),
  'attributes without end': (count) => ':a{b="'.repeat(count),
  'raw HTML': (count) => '<b>'.repeat(count),
  headings: (count) => '# a\n\n'.repeat(count),
  tasks: (count) => '- [ ] a\n'.repeat(count),
  'brackets in a chart': (count) => `\`\`\`chart\n${'['.repeat(count)}\n\`\`\``,
  'mappings in a chart': (count) => `\`\`\`chart\na: ${'{a: '.repeat(count)}\n\`\`\``,
  'quotation marks': (count) => `"' `.repeat(count),
  'dashes and dots': (count) => 'a - b--c... '.repeat(count),
  names: (count) => "KAMAZ-KAMAZ'KAMAZ ".repeat(count),
  'dots in the words of a link': (count) => `[${'a.'.repeat(count)} b](https://example.org/)`,
  'attachments of mail': (count) => `[a](mailto:a@example.org${'?attach'.repeat(count)})`,
  'marks that close behind an address': (count) => `«https://example.org/${'»…'.repeat(count)}ж`,
  'emoji by their names': (count) => ':smile: \\:'.repeat(count),
  'slashes in the name of an entity': (count) => `:entity[a]{#${'/'.repeat(count)}x}`,
  'percent signs': (count) => `[a](b${'%25'.repeat(count)})`,
};

/** Four times the text may cost four times as much, squared, with a factor to spare for a busy machine; not more. */
test.each(Object.entries(HOSTILE))('%s end in bounded time', (_, make) => {
  const [few, many] = [make(1000), make(4000)];
  cost(few);
  expect(cost(many)).toBeLessThan(64 * cost(few) + 200);
});

test('what lies too deep is shown as its source, and told once', () => {
  const source = `Before.\n\n${'> '.repeat(100)}a`;
  expect(html(source)).toMatch(/^<p>Before\.<\/p>\n(?:<blockquote>\n)+<p>(?:> )*a<\/p>\n/);
  expect(findings(source).map((finding) => finding.replace(/^3:\d+ /, ''))).toEqual([
    'error nesting Unexpected depth, expected at most 64 quotations, lists and emphases inside each other; a list with its items counts as two.',
  ]);
});

test('twenty levels of lists are not too deep', () => {
  const source = Array.from({ length: 20 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
  expect(findings(source)).toEqual([]);
});

test('a table too large to write is shown as its source', () => {
  const source = `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'b\n'.repeat(100)}`;
  expect(html(source)).toMatch(/^<pre tabindex="0"><code>\|a\|a\|/);
  expect(findings(source)).toEqual([
    '1:1 error table-size Unexpected table of 101 rows, expected at most 20000 cells. Put the data into a CSV file beside the article.',
  ]);
});

test.each([
  ['headings', '## a\n\n'.repeat(60_000)],
  ['links', '[a](/b/) '.repeat(60_000)],
  ['notes', `${'[^1] '.repeat(110_000)}\n\n[^1]: a`],
])('a text of too many %s is shown as its source', (_, source) => {
  expect(html(source)).toMatch(/^<pre tabindex="0"><code>/);
  expect(findings(source)).toEqual([
    expect.stringMatching(/^\d+:1 error text-size Unexpected text of more than 50000 parts/),
  ]);
});

test('of a rule that is broken again and again the first findings are told, and how many there are', () => {
  const told = findings('[a](b:c) '.repeat(1000));
  expect(told).toHaveLength(201);
  expect(told.at(-1)).toBe(
    '1:1801 error address Unexpected 800 more of the kind `address` from here on, expected none.',
  );
});

test('of each element the first five are told, and how many more there are', () => {
  const told = findings(`${'<br> '.repeat(1000)}\n\n${'<!-- a -->\n\n'.repeat(7)}<b>a</b>`);
  expect(told.map((one) => one.replace(/ expected .+/, ''))).toEqual([
    ...[1, 6, 11, 16, 21].map((column) => `1:${column} error raw-html Unexpected raw HTML \`<br>\`,`),
    '1:26 error raw-html Unexpected 995 more of `<br>` from here on,',
    ...[3, 5, 7, 9, 11].map((line) => `${line}:1 error raw-html Unexpected raw HTML \`<!-- a -->\`,`),
    '13:1 error raw-html Unexpected 2 more comments `<!-- … -->` from here on,',
    '17:1 error raw-html Unexpected raw HTML `<b>`,',
  ]);
});

test('a name defined in every line is told once, with how often', () => {
  const told = findings(`[a]: /one/\n${'[A]: javascript:a\n'.repeat(500)}\nSee [a].`);
  expect(told).toEqual([
    '2:1 warning link-reference Unexpected second address for `[A]` and 499 more, expected one: readers see the first.',
  ]);
});

test('a message shows the beginning and the end of a long address', () => {
  const [finding = ''] = findings(`[a](javascript:${'a'.repeat(100_000)}z)`);
  expect(finding).toMatch(/^1:1 error address Unexpected address `javascript:a{89}…a{19}z`, expected /);
});

/** Milliseconds of computing. */
function cost(source: string): number {
  const before = process.cpuUsage();
  renderMarkdown(source, sampleContext());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
