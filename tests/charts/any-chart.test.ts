import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { checkChart } from '../../src/charts/check-chart.ts';
import type { Row } from '../../src/charts/data.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { touches } from '../../src/charts/label.ts';
import { boxIn, drawnLabels, room } from './drawn-labels.ts';
import { specification } from './specification.ts';

/** From the narrowest phone to a page without columns, in pixels. */
const WIDTHS = [288, 358, 480, 608, 1216];

/** From this width on, sparse labels are shown. */
const WIDE = 544;

const size = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-9),
  fc.integer({ min: -1e9, max: 1e12 }),
);
const cell = fc.oneof({ weight: 5, arbitrary: size }, { weight: 1, arbitrary: fc.constant(null) });
const name = fc.oneof(
  fc.constantFrom('GDP', 'Kazakhstan', 'Нефтехимия', 'Bosnia and Herzegovina'),
  fc.string({ minLength: 1, maxLength: 60 }),
);

const table = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 40 }),
  grain: fc.constantFrom('year', 'month', 'name'),
  type: fc.constantFrom('line', 'bar'),
  zero: fc.boolean(),
  marks: fc.array(fc.nat(39), { maxLength: 3 }),
  language: fc.constantFrom('en', 'ru', 'tt', 'de'),
});

test('draws any data without a number that is none, and no label over another, at any width', () => {
  let drawn = 0;
  fc.assert(
    fc.property(table, (input) => {
      const { spec, data } = chartOf(input);
      if (checkChart(spec, data).length > 0) return;
      drawn += 1;
      const figure = drawChart(spec, data, { id: 'c', language: input.language, csvHref: 'c.csv' });
      expect(toHtml(figure)).not.toMatch(/NaN|undefined|Infinity/);
      for (const width of WIDTHS) expect(overlaps(figure, width)).toEqual([]);
      expect(room(figure, 'start') + room(figure, 'end')).toBeLessThan(WIDTHS[0] ?? 0);
    }),
    { numRuns: 300 },
  );
  expect(drawn).toBeGreaterThan(100);
});

function chartOf({
  names,
  rows,
  grain,
  type,
  zero,
  marks,
}: typeof table extends fc.Arbitrary<infer T> ? T : never) {
  const keys = rows.map((_, index) => keyOf(grain, index));
  const data = rows.map((cells, index): Row => ({
    x: keys[index] ?? '',
    ...Object.fromEntries(names.map((_, column) => [`y${column}`, cells[column] ?? null])),
  }));
  return specification({
    type,
    zero: zero || type === 'bar',
    data,
    y: names.map((_, column) => `y${column}`),
    labels: Object.fromEntries(
      names.map((label, column) => [`y${column}`, label.replaceAll(/\s/gu, ' ').trim() || 'A']),
    ),
    mark: [...new Set(marks.filter((index) => rows[index]?.[0] !== null && index < rows.length))].map(
      (index) => keyOf(grain, index),
    ),
  });
}

function keyOf(grain: string, index: number): string {
  if (grain === 'year') return String(1980 + index);
  if (grain === 'month')
    return `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return `Place number ${index}`;
}

/** The texts that touch another: labels each other, and labels of an axis each other. */
function overlaps(figure: Parameters<typeof drawnLabels>[0], width: number): string[] {
  const shown = drawnLabels(figure).filter(({ classes }) => width >= WIDE || !classes.includes('sparse'));
  const isLabel = ({ classes }: (typeof shown)[number]) =>
    classes.includes('name') || classes.includes('item');
  return [shown.filter(isLabel), shown.filter((label) => !isLabel(label))].flatMap((group) => {
    const boxes = group.map((label) => ({
      text: label.label.lines.join(' '),
      box: boxIn(figure, width, label),
    }));
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => touches(one.box, other.box))
        .map((other) => `${one.text} | ${other.text}`),
    );
  });
}
