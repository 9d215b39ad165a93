import { s } from 'hastscript';
import type { Element } from 'hast';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Chart, Plot } from './chart-type.ts';
import { type Label, labelText, percent, round, TO_BASELINE } from './label.ts';
import { nameOf, numbersOf, type Plotted } from './plotted.ts';
import { endRoom, NARROW, startRoom } from './rooms.ts';
import { BAR, type Bar, besideLayout, type Row, type RowLayout, stackedLayout } from './row-layout.ts';
import { textWidth } from './text-width.ts';
import { longTime } from './time.ts';
import { rangeWithZero } from './value-axis.ts';
import { valueText } from './value-text.ts';
import { chartWords } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** Names stand beside their bars if all of them fit in two lines so many pixels wide, and else above. */
const WIDEST_BESIDE = 112;
const LINES_BESIDE = 2;

/** Between a bar and the name before it or the number after it, in pixels. */
const TO_NAME = 10;
const TO_VALUE = 6;

/** The least width of the longest bar on a phone, in pixels; below, names move above their bars. */
const LEAST_PLOT = 64;

/** Bars that run to the right from zero, or to the left below it: one for each name, or a group of several. */
export function drawRows(chart: Chart): Plot {
  const { plotted } = chart;
  const names = plotted.points.map(({ key }) => nameOfPoint(chart, key));
  const isShort = names.every((name) => wrapText(name, WIDEST_BESIDE).length <= LINES_BESIDE);
  if (plotted.series.length === 1 && isShort) {
    const rows = rowsOf(chart, names, WIDEST_BESIDE);
    const width =
      labelRoom(rows, isNegative) + (max(rows.flatMap(({ name }) => name.map(textWidth))) ?? 0) + TO_NAME;
    const room = { start: startRoom(width), end: valueRoom(rows) };
    const hasRoom = room.start >= width && NARROW - room.start - room.end >= LEAST_PLOT;
    if (hasRoom) return plotOf(besideLayout(rows), plotted, room);
  }
  const rows = rowsOf(chart, names, NARROW);
  const room = { start: startRoom(labelRoom(rows, isNegative)), end: valueRoom(rows) };
  return plotOf(stackedLayout(rows), plotted, room);
}

function valueRoom(rows: readonly Row[]): number {
  return endRoom(labelRoom(rows, (value) => !isNegative(value)));
}

function plotOf(layout: RowLayout, plotted: Plotted, room: { start: number; end: number }): Plot {
  return { height: layout.height, ...room, children: drawing(layout, plotted, room.start) };
}

function nameOfPoint({ spec, plotted, language }: Chart, key: string): string {
  return plotted.grain === 'name' ? nameOf(spec, key) : longTime(key, language);
}

/** Rows in the order of the data; a marked one stands out as the one in question. */
function rowsOf({ spec, plotted, language }: Chart, names: readonly string[], widest: number): Row[] {
  const write = valueText(numbersOf(plotted), spec.unit, language);
  const isGroup = plotted.series.length > 1;
  const marked = new Set(spec.mark.map(String));
  return plotted.points.map(({ key }, row) => ({
    name: wrapText(names[row] ?? key, widest),
    bars: plotted.series.map(({ name, colour, values }) => {
      const value = values[row] ?? null;
      const isMarked = !isGroup && marked.has(key);
      return {
        value,
        text: value === null ? chartWords(language).noData : write.label(value),
        colour: isMarked ? 'd2' : colour,
        isMarked,
        series: isGroup && row === 0 ? wrapText(name, widest) : [],
      };
    }),
  }));
}

function drawing(layout: RowLayout, plotted: Plotted, start: number): Element[] {
  const across = scaleAcross(plotted);
  const zero = percent(across(0));
  const heading = plotted.series.length > 1 ? ['item', 'head'] : ['item'];
  return [
    ...layout.bars.flatMap(({ bar, y }) => rectangle(bar, y, across)),
    s(
      'g',
      { class: 'grid' },
      layout.zeros.map(([y1, y2]) => s('line', { class: 'zero', x1: zero, x2: zero, y1, y2 })),
    ),
    ...layout.names.map(({ lines, y, colour }) =>
      labelText(
        { lines, across: 0, dx: -start, anchor: 'start', y },
        colour === undefined ? heading : ['name', colour],
      ),
    ),
    ...layout.bars.map(({ bar, y }) => labelText(valueLabel(bar, y, across), classesOf(bar))),
  ];
}

function rectangle({ value, colour }: Bar, y: number, across: (value: number) => number): Element[] {
  if (value === null) return [];
  const [from, to] = [across(Math.min(0, value)), across(Math.max(0, value))];
  return [
    s('rect', {
      class: ['bar', colour],
      x: percent(from),
      width: percent(to - from),
      y: round(y),
      height: BAR,
    }),
  ];
}

function classesOf({ value, isMarked, colour }: Bar): string[] {
  return value === null ? [] : ['name', isMarked ? colour : 'value'];
}

/** The number stands where the bar ends, on the far side from zero. */
function valueLabel({ value, text }: Bar, y: number, across: (value: number) => number): Label {
  const away = isNegative(value) ? -1 : 1;
  return {
    lines: [text],
    across: across(value ?? 0),
    dx: away * TO_VALUE,
    anchor: away < 0 ? 'end' : 'start',
    y: y + BAR / 2 + TO_BASELINE,
  };
}

/** From a value to its share of the width; zero is always inside. */
function scaleAcross(plotted: Plotted): (value: number) => number {
  const scale = scaleLinear().domain(rangeWithZero(numbersOf(plotted)));
  return (value) => scale(value);
}

function isNegative(value: number | null): boolean {
  return value !== null && value < 0;
}

function labelRoom(rows: readonly Row[], counts: (value: number | null) => boolean): number {
  const texts = rows.flatMap(({ bars }) => bars.filter(({ value }) => counts(value)).map(({ text }) => text));
  return texts.length === 0 ? 0 : TO_VALUE + (max(texts, textWidth) ?? 0);
}
