import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlineMarkdown } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

const CASES = join(import.meta.dirname, 'cases');

test.each(readdirSync(CASES))('an outline says what the rendered text says: %s', (name) => {
  const source = readFileSync(join(CASES, name, 'input.md'), 'utf8');
  const { links, images, ids, messages, charts, quotes, text } = renderMarkdown(source, sampleContext());
  const outline = outlineMarkdown(source, sampleContext());
  const datings = outline.datings.map(({ date }) => date);
  expect({ ...outline, ids: outline.ids.filter(isAnchor).sort(), datings, entities: [] }).toEqual({
    links,
    images,
    messages,
    ids: ids.filter(isAnchor).sort(),
    charts: charts.map(({ id }) => ({ id })),
    datings: quotes.flatMap(({ date }) => date ?? []),
    entities: [],
    isBlank: text === '',
  });
});

test.each([
  ['', true],
  ['&nbsp;\n\n***', true],
  ['[^1]: A note.\n\n[a]: https://example.org/', true],
  ['> - Words.', false],
  ['![](centre.png)', false],
  ['`2022`', false],
])('of %j, that readers find nothing in it is %s', (source, isBlank) => {
  expect(outlineMarkdown(source, sampleContext()).isBlank).toBe(isBlank);
});

test('knows the entities that a text names by hand', () => {
  const source = 'KAMAZ met :entity[the president]{#rustam-minnikhanov}.\n\n:::quote{by=tatarstan}\nA.\n:::';
  expect(outlineMarkdown(source, sampleContext()).entities.map(({ slug }) => slug)).toEqual([
    'rustam-minnikhanov',
    'tatarstan',
  ]);
});

test('knows notes and each of their marks', () => {
  const source = 'A[^a], b[^b], again[^a], nothing[^c].\n\n[^a]: One.\n\n[^b]: Two.';
  const { ids } = outlineMarkdown(source, sampleContext());
  expect(ids).toEqual(['n-1', 'r-1', 'r-1-2', 'n-2', 'r-2']);
});

/** What links lead to; not the parts of drawings, and not headings of the generator. */
function isAnchor(id: string): boolean {
  return id !== 'n-title' && !/^chart-\d+-/.test(id);
}
