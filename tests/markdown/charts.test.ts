import type { Nodes } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { inlineData } from '../../src/charts/data.ts';
import { allowList } from '../../src/markdown/allow-list.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { chart } from '../../src/schema/chart.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

const GDP = [
  '```chart',
  'type: line',
  'title: Growth',
  'data: gdp.csv',
  'x: year',
  'y: gdp',
  'unit: US$ bn',
  'source: WB',
  '```',
];

test('a chart block becomes a figure, with its data as a file beside the page', () => {
  const { html, charts, text } = renderMarkdown(GDP.join('\n'), sampleContext());
  expect(html).toMatch(/^<figure class="chart" id="chart-1"><figcaption><p class="title">Growth<\/p>/);
  expect(html).toContain('<a href="/review/articles/2022/here/chart-1.csv" download>');
  expect(charts).toEqual([
    { id: 'chart-1', title: 'Growth', csv: 'year,gdp\r\n2018,179.3\r\n2019,181.7\r\n2020,171.1\r\n' },
  ]);
  expect(text).toContain('Growth');
  expect(text).not.toContain('179.3');
});

test('all that is wrong with a chart is told at its line and field, and the block stays code', () => {
  const source = [
    '# A',
    '',
    '> ```chart',
    '> type: lne',
    '> title: A',
    '> data: gdp.csv',
    '> xx: year',
    '> ```',
  ].join('\n');
  expect(findings(source).slice(1)).toEqual([
    '4:3 error chart [x] Missing `x`, expected one line of 1 to 80 characters.',
    '4:3 error chart [y] Missing `y`, expected a column, or a list of at most four.',
    '4:3 error chart [unit] Missing `unit`, expected one line of 1 to 60 characters.',
    '4:3 error chart [source] Missing `source`, expected a line of text, or title, url, publisher and date.',
    '4:9 error chart [type] Unexpected `lne` for `type`, expected one of line, bar. Did you mean `line`?',
    expect.stringMatching(
      /^7:3 error chart \[xx\] Unexpected field `xx`, expected one that the contract has\. Did you mean `x`\?$/,
    ),
  ]);
  expect(html(source)).toContain('<pre tabindex="0"><code class="language-chart">type: lne\n');
});

test('what is wrong with the YAML of a chart is told with its field, and by its own rule where it has one', () => {
  const withLine = (number: number, line: string) => findings(GDP.with(number, line).join('\n'));
  expect(withLine(2, String.raw`title: "a \u202e b"`)).toEqual([
    expect.stringMatching(/^3:8 error unexpected-character \[title\] Unexpected .* U\+202E by its number/),
  ]);
  expect(withLine(3, 'data: [{ year: 2019, gdp: 1e300 }]')).toEqual([
    expect.stringMatching(/^4:27 error chart \[data\[0\]\.gdp\] Unexpected number `1e300`/),
  ]);
});

test('a label of no column is told at its name', () => {
  expect(findings(GDP.toSpliced(5, 0, 'labels: { nope: X }').join('\n'))).toEqual([
    expect.stringMatching(/^6:11 error chart \[labels\.nope\] Unexpected label of `nope`/),
  ]);
});

test.each([
  [
    GDP.with(3, 'data: gpd.csv'),
    '4:7 error chart [data] Unexpected file `gpd.csv`, expected a CSV file beside the article. Did you mean `gdp.csv`?',
  ],
  [
    GDP.with(5, 'y: [gpd]'),
    '6:5 error chart [y[0]] Unexpected column `gpd`, expected one of `year`, `gdp`. Did you mean `gdp`?',
  ],
  [GDP.with(4, 'x: *year'), expect.stringMatching(/^5:\d+ error chart /)],
  [
    GDP.with(4, 'title: B'),
    '5:1 error chart [title] Unexpected second `title`, expected each field once. Keep one of them.',
  ],
  [
    ['```chart', '```'],
    expect.stringMatching(/^1:1 error chart Unexpected chart without fields, expected at least `type`, /),
  ],
])('%#: a mistake is told at its place', (lines, finding) => {
  expect(findings(lines.join('\n'))[0]).toEqual(finding);
});

test.each([undefined, '', 'year;gdp\n2020;1\n', 'year,gdp\n2020,1,2\n'])(
  'what is wrong with the form of the file is left to the check of data files: %j',
  (text) => {
    const file = () => (text === undefined ? {} : { text });
    expect(findings(GDP.join('\n'), { file })).toEqual([]);
    expect(html(GDP.join('\n'), { file })).toContain('<code class="language-chart">');
  },
);

test.each(['line', 'bar'] as const)('the allow-list lets all of a %s chart through', (type) => {
  const spec = chart.parse({
    type,
    title: 'Growth',
    subtitle: 'Two series',
    data: [
      { year: '2018', a: -1.5, b: 12.25 },
      { year: '2019', a: null, b: 14 },
      { year: '2020', a: 3, b: 11 },
      { year: '2021', a: 4, b: null },
    ],
    x: 'year',
    y: ['a', 'b'],
    labels: { a: 'First' },
    unit: '%',
    source: { title: 'T', url: 'https://example.org/', publisher: 'P', date: '2022' },
    note: 'A note.',
    mark: ['2020'],
  });
  const drawn = drawChart(spec, inlineData(Array.isArray(spec.data) ? spec.data : []), {
    id: 'chart-1',
    language: 'en',
    csvHref: '/chart-1.csv',
  });
  const allowed = unified()
    .use(rehypeSanitize, allowList)
    .runSync({ type: 'root', children: [drawn] });
  expect(withoutNothing(allowed)).toEqual(withoutNothing({ type: 'root', children: [drawn] }));
});

/** A tree without properties that are not set. */
function withoutNothing(tree: Nodes): unknown {
  return JSON.parse(JSON.stringify(tree)) as unknown;
}

test('a source on the computer of the reader is told, as a link there is', () => {
  const source = GDP.with(7, 'source: { title: WB, url: http://localhost:3000/a }').join('\n');
  expect(findings(source)).toEqual([
    '8:27 warning address [source.url] Unexpected address `http://localhost:3000/a`, expected one that readers can open: this one leads to their own computer, as that of a preview does.',
  ]);
});

test('a character reference is told at its place, also beside mistakes', () => {
  const source = ['> ' + (GDP[0] ?? ''), 'type: lne', 'title: A &amp; B &mdash; C', ...GDP.slice(3)].join(
    '\n> ',
  );
  expect(findings(source)).toEqual([
    '2:9 error chart [type] Unexpected `lne` for `type`, expected one of line, bar. Did you mean `line`?',
    '3:12 warning character-reference Unexpected `&amp;`, expected `&` itself: a field is plain text, and readers see what is written.',
    '3:20 warning character-reference Unexpected `&mdash;`, expected `—` itself: a field is plain text, and readers see what is written.',
  ]);
  const { messages } = renderMarkdown(source, sampleContext());
  expect(messages.map(({ fix }) => fix?.text)).toEqual([undefined, undefined, '—']);
});

test('a row with a misspelt column, or a decimal comma that YAML takes for the next field, is told', () => {
  const rows = (second: string) =>
    GDP.map((line) => (line === 'data: gdp.csv' ? `data: [{ year: 2019, gdp: 1 }, ${second}]` : line)).join(
      '\n',
    );
  const expected =
    'expected the columns of the other rows; text and numbers with a comma need quotation marks or a decimal point.';
  expect(findings(rows('{ year: 2020, gpd: 2 }'))).toEqual([
    `4:51 error chart [data[1].gpd] Unexpected \`2\` for \`data[1].gpd\`, ${expected}`,
  ]);
  expect(findings(rows('{ year: 2020, gdp: 171,1 }'))).toEqual([
    '4:51 error chart [data[1].gdp] Unexpected comma before `1` inside braces, expected a decimal point: `gdp: 171.1`.',
  ]);
});
