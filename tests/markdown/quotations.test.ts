import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { findings, html } from './rendering.ts';
import { sampleContext } from './sample-context.ts';

test('a quotation names its speaker, the role on that day, and the day', () => {
  expect(html(':::quote{by=rustam-minnikhanov date=2022-01-24}\nA lot of plans.\n:::')).toBe(
    '<figure class="quotation" id="quote-1"><blockquote>\n<p>A lot of plans.</p>\n</blockquote><figcaption><a href="/review/entities/rustam-minnikhanov/" class="speaker">Rustam Minnikhanov</a>, President of Tatarstan, <time datetime="2022-01-24">24\u00A0January 2022</time></figcaption></figure>',
  );
});

test('a role of another time is not shown, and a day may be a month', () => {
  expect(html(':::quote{by=rustam-minnikhanov date=2030-01}\nA.\n:::')).toContain(
    'Rustam Minnikhanov</a>, <time datetime="2030-01">January 2030</time></figcaption>',
  );
});

test('a label says more', () => {
  expect(html(':::quote[In *translation*.]{by=kamaz}\nA.\n:::')).toContain(
    'KAMAZ</a><br>\nIn <em>translation</em>.</figcaption>',
  );
});

test.each([
  [
    ':::quote\nA.\n:::',
    '1:1 error unknown-entity Unexpected quotation without a speaker, expected `:::quote{by=slug}`.',
  ],
  [
    ':::quote{by=rustam-minikhanov}\nA.\n:::',
    '1:1 error unknown-entity Unexpected speaker `rustam-minikhanov`, expected a file in content/entities/. Did you mean `rustam-minnikhanov`?',
  ],
  [
    ':::quote{by=kamaz date=2022-02-30}\nA.\n:::',
    '1:1 error date Unexpected date `2022-02-30`, expected a year, quarter, month or day: `2021`, `2021-Q3`, `2021-09` or `2021-09-30`. February 2022 has 28 days.',
  ],
  [
    ':::quote{by=kamaz day=2022-01-24}\nA.\n:::',
    '1:1 error directive Unexpected attribute `day=` of `:::quote`, expected `by=` or `date=`.',
  ],
])('what is wrong is told: %j', (source, finding) => {
  expect(findings(source)).toEqual([finding]);
});

test('quotations are listed with words that can stand on any page', () => {
  const source = [
    ':::quote{by=kamaz date=2022}',
    'A "lot"[^1] of :figure[plans]{#turnover-9m-2021}, [see](#x) [there](../there/).',
    ':::',
    '',
    ':::quote{by=nobody}',
    'Not listed.',
    ':::',
    '',
    '[^1]: Note.',
  ].join('\n');
  expect(renderMarkdown(source, sampleContext()).quotes).toEqual([
    {
      id: 'quote-1',
      by: 'kamaz',
      date: '2022',
      html: '<p>A “lot” of <data class="figure" value="441">plans</data>, see <a href="/review/articles/2022/there/">there</a>.</p>',
      text: 'A “lot” of plans, see there.',
    },
  ]);
});
