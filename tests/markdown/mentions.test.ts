import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

test.each([
  ['KAMAZ and KAMAZ', '[KAMAZ](kamaz) and KAMAZ'],
  ['KAMAZ’s list', '[KAMAZ](kamaz)’s list'],
  ["KAMAZ's list", '[KAMAZ](kamaz)’s list'],
  ['The Republic of Tatarstan, Tatarstan', 'The [Republic of Tatarstan](tatarstan), Tatarstan'],
  ['Bank of Tatarstan, Tatarstan', '[Bank of Tatarstan](bank-of-tatarstan), [Tatarstan](tatarstan)'],
  ['Republic\nof Tatarstan', '[Republic\nof Tatarstan](tatarstan)'],
  ['> Republic\n> of Tatarstan', '[Republic\nof Tatarstan](tatarstan)'],
  ['K\\AMAZ', 'K\\AMAZ'],
  ['K&#65;MAZ', '[KAMAZ](kamaz)'],
  ['Bank of T&#x61;tarstan', '[Bank of Tatarstan](bank-of-tatarstan)'],
  ['\\KAMAZ\\*', '\\[KAMAZ](kamaz)*'],
  ['Republic of\u00A0Tatarstan', '[Republic of\u00A0Tatarstan](tatarstan)'],
  ['Tatarstan-based', '[Tatarstan](tatarstan)-based'],
  ['Kazan–Tatarstan', 'Kazan–[Tatarstan](tatarstan)'],
  ['(Minnikhanov)', '([Minnikhanov](rustam-minnikhanov))'],
  ['"KAMAZ"', '“[KAMAZ](kamaz)”'],
  ['Рөстәм Миңнеханов килде', '[Рөстәм Миңнеханов](rustam-minnikhanov) килде'],
  ['*KAMAZ*, **KAMAZ**', '[KAMAZ](kamaz), KAMAZ'],
  ['See :entity[it]{#kamaz}: KAMAZ', 'See [it](kamaz): KAMAZ'],
  ['KAMAZ: :entity[it]{#kamaz}', '[KAMAZ](kamaz): [it](kamaz)'],
  ['a :entity[it *is*]{#kamaz}', 'a [it is](kamaz)'],
])('%j becomes %j', (source, expected) => {
  expect(linked(source)).toBe(expected);
});

test.each([
  'Kamaz, kamaz',
  'KAMAZs',
  'Tatarstans',
  'Татарстанский',
  'non-Tatarstan',
  'Ak-KAMAZ',
  'KAMAZ-Master',
  'KAMAZ-5490',
  "O'KAMAZ",
  "KAMAZ'a",
  'АКАМАЗ',
  '𝐀KAMAZ',
])('%j names nobody', (source) => {
  expect(linked(source)).not.toContain('](');
});

test.each([
  ['## KAMAZ', 'heading'],
  ['[KAMAZ](/x/)', 'link'],
  ['`KAMAZ`', 'code'],
  ['    KAMAZ', 'block of code'],
  ['![KAMAZ](centre.png "KAMAZ")', 'caption'],
  [':figure[KAMAZ]{#turnover-9m-2021}', 'figure'],
  [':::note[KAMAZ]\n:::', 'label'],
  [':::quote{by=kamaz}\n\n:::', 'name of a speaker'],
  ['<https://example.org/KAMAZ>', 'address'],
])('%j is not linked: a %s', (source) => {
  const { html } = renderMarkdown(source, sampleContext());
  expect(html).not.toContain('mention');
});

test('a mention by hand inside a link is only its words', () => {
  expect(renderMarkdown('[see :entity[it]{#kamaz}](/x/)', sampleContext()).html).toBe(
    '<p><a href="/review/x/">see it</a></p>',
  );
});

test('the first mention after a heading, table head or note counts in the order of the page', () => {
  expect(linked('## KAMAZ\n\n| KAMAZ |\n| - |\n| KAMAZ |\n\nKAMAZ')).toContain(
    '[KAMAZ](kamaz)\n\n\n\n\nKAMAZ',
  );
});

test('only the entities of the article are linked, the earlier of equal names', () => {
  const entities = [
    { slug: 'oil', names: ['Kama', '', '—'] },
    { slug: 'river', names: ['Kama'] },
  ];
  expect(linked('Kama, Kama, KAMAZ', { entities })).toBe('[Kama](oil), Kama, KAMAZ');
});

test('the entities of a text are those it links and those it quotes', () => {
  const source = 'KAMAZ, KAMAZ, :entity[x]{#tatarstan}\n\n:::quote{by=rustam-minnikhanov}\nA.\n:::';
  expect(renderMarkdown(source, sampleContext()).entities.sort()).toEqual([
    'kamaz',
    'rustam-minnikhanov',
    'tatarstan',
  ]);
});

/** The text of a sample with its mentions as `[words](slug)`. */
function linked(source: string, differences = {}): string {
  return renderMarkdown(source, sampleContext(differences))
    .html.replace(
      /<span class="mention"><a href="\/review\/entities\/([^/]+)\/">(.*?)<\/a><\/span>/gs,
      '[$2]($1)',
    )
    .replace(/<[^>]+>/g, '')
    .trim();
}
