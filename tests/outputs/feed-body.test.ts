import { expect, test } from 'vitest';
import { feedBody } from '../../src/outputs/feed-body.ts';
import { feedHtmlProblems } from '../validate/feed-html.ts';

const PAGE = 'https://example.org/review/articles/2022/visit/';

test('makes every address absolute, also of notes, pictures and quotations', () => {
  expect(
    body(`<p><span class="mention"><a href="/review/entities/kamaz/">KAMAZ</a></span><sup><a href="#n-1" id="r-1">1</a></sup></p>
<img src="map.png" srcset="map.png 1x, /review/big.png 2x" alt="A map" loading="lazy">
<blockquote cite="/review/about/">So.</blockquote>`),
  )
    .toBe(`<p><a href="https://example.org/review/entities/kamaz/">KAMAZ</a><sup><a href="${PAGE}#n-1">1</a></sup></p>
<img src="${PAGE}map.png" srcset="${PAGE}map.png 1x, https://example.org/review/big.png 2x" alt="A map">
<blockquote cite="https://example.org/review/about/">So.</blockquote>`);
});

test('leaves out what only the page makes sense of', () => {
  expect(
    body(`<h2 id="s-a">A<a class="anchor" href="#s-a" aria-hidden="true" tabindex="-1"></a></h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table 1"><table class="table"><tr><td class="n">1</td></tr></table></div>
<ol><li id="n-1">A note. <a class="back" href="#r-1" aria-label="Back to note 1">↑</a></li></ol>
<button>Copy</button><script>alert(1)</script>`),
  ).toBe(`<h2>A</h2>
<table><tr><td>1</td></tr></table>
<ol><li>A note. </li></ol>
`);
});

test('shows a task as done or to do', () => {
  expect(
    body(
      '<li><input type="checkbox" disabled checked> one</li><li><input type="checkbox" disabled> two</li>',
    ),
  ).toBe('<li>☑ one</li><li>☐ two</li>');
});

test('keeps quotations, asides and the numbers tied to words', () => {
  const html =
    '<figure><blockquote><p>“A lot of plans.”</p></blockquote><figcaption>R. M., <time datetime="2022-01-24">24 January 2022</time></figcaption></figure><aside><p>Turnover is <data value="441">$441 million</data>.</p></aside>';
  expect(
    body(
      html
        .replace('<figure>', '<figure class="quotation" id="quote-1">')
        .replace('<aside>', '<aside class="aside" role="note">'),
    ),
  ).toBe(html);
});

test('says a chart in words, links to it, and keeps a short table of its data', () => {
  expect(body(chart(3))).toBe(`<figure><figcaption><p>GDP fell</p><p>US$ bn</p></figcaption>
<p>From 3 to 1.</p><p><a href="${PAGE}#chart-1">See the chart in the article</a></p>
<p>Source: <a href="https://data.worldbank.org/">WDI</a>.</p>
<p><b>Data for this chart</b></p><p><a href="https://example.org/review/articles/2022/visit/chart-1.csv">Download CSV (1 kB)</a></p><table><tr><td>1</td></tr><tr><td>2</td></tr><tr><td>no data</td></tr></table>
</figure>`);
});

test('leaves the data of a chart to its file when its table is long', () => {
  expect(body(chart(31))).not.toContain('<table');
  expect(body(chart(31))).toContain('chart-1.csv');
});

test('keeps a long table that is part of the text', () => {
  const rows = '<tr><td>1</td></tr>'.repeat(200);
  expect(body(`<table>${rows}</table>`)).toBe(`<table>${rows}</table>`);
});

test('links to the article where a drawing has no figure around it', () => {
  expect(body('<figure><svg><path d="M0 0"></path></svg></figure>')).toBe(
    `<figure><p><a href="${PAGE}">See the chart in the article</a></p></figure>`,
  );
});

test('writes the address of the article as HTML does', () => {
  const page = 'https://example.org/q&copy=1/';
  expect(body('<a href="/a?b&amp;c">a</a><svg></svg>', page)).toBe(
    '<a href="https://example.org/a?b&amp;c">a</a><p><a href="https://example.org/q&amp;copy=1/">See the chart in the article</a></p>',
  );
  expect(body('<img src="map.png" alt="">', page)).toContain(
    'src="https://example.org/q&amp;copy=1/map.png"',
  );
});

function body(html: string, page = PAGE): string {
  const adapted = feedBody(html, page);
  expect(feedHtmlProblems(adapted)).toEqual([]);
  return adapted;
}

/** A chart as `charts/draw-chart.ts` makes it. */
function chart(rows: number): string {
  const data = Array.from({ length: rows }, (_, index) =>
    index === 2
      ? '<tr><td class="n"><span aria-hidden="true">–</span><span class="hidden">no data</span></td></tr>'
      : `<tr><td class="n">${index + 1}</td></tr>`,
  );
  return `<figure class="chart" id="chart-1"><figcaption><p class="title">GDP fell</p><p class="sub">US$ bn</p></figcaption>
<svg class="plot" role="img" aria-labelledby="chart-1-title chart-1-description"><title id="chart-1-title">Line chart</title><desc id="chart-1-description">From 3 to 1.</desc><text>2000</text></svg>
<p class="foot">Source: <a href="https://data.worldbank.org/">WDI</a>.</p>
<details class="more"><summary>Data for this chart</summary><p><a href="/review/articles/2022/visit/chart-1.csv" download>Download CSV (1 kB)</a></p><div class="scroll" tabindex="0"><table class="table"><caption class="hidden">GDP fell</caption>${data.join('')}</table></div></details>
</figure>`;
}
