import { s } from 'hastscript';
import type { Element } from 'hast';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { axisLabels, type AxisWidths } from './axis-labels.ts';
import type { Chart, Plot } from './chart-type.ts';
import { type Column, columnsOf, middleOf } from './column.ts';
import { type ColumnLabel, everyLabel, fewLabels } from './column-labels.ts';
import { labelText, percent, round } from './label.ts';
import { numbersOf } from './plotted.ts';
import { endRoom, NARROW, WIDE } from './rooms.ts';
import { textWidth } from './text-width.ts';
import { readTime, shortTime } from './time.ts';
import { timeTexts } from './time-texts.ts';
import { grid, tickLabels, rangeWithZero, type ValueAxis, valueAxis } from './value-axis.ts';
import { valueText } from './value-text.ts';

/** Height of the plot in pixels. */
const HEIGHT = 220;

/** Below the plot: the baseline of the labels of x, and the height with them. */
const AXIS_BASELINE = 20;
const AXIS_HEIGHT = 26;

/** For the number above the highest column, or below one that reaches the bottom. */
const NUMBER_HEIGHT = 14;

/** Between the numbers of neighbours, in pixels. */
const GAP = 6;

/** How far a label may rise above the highest grid line. */
const RISE = 14;

/**
 * One column for each time, from zero up, or down below it. Where every number fits on a phone, every column has its
 * own and there is no axis of values.
 */
export function drawColumns(chart: Chart): Plot {
  const { spec, plotted, language } = chart;
  const values = numbersOf(plotted);
  const write = valueText(values, spec.unit, language);
  const widest = max(values, (value) => textWidth(write.label(value))) ?? 0;
  const hasAxis = plotted.points.length * (widest + GAP) > NARROW;
  const axis = hasAxis ? valueAxis(values, true, HEIGHT, write.scale, language) : undefined;
  const y = axis?.y ?? plainHeights(values);
  const columns = columnsOf(chart, y);
  const start = axis?.start ?? 0;
  const widths = { narrow: NARROW - start, usual: WIDE - start };
  const labels = axis
    ? labelsOfFew(chart, columns, axis, widths, write.label)
    : everyLabel(columns, write.label);
  const bottom = HEIGHT + (!axis && values.some((value) => value < 0) ? NUMBER_HEIGHT : 0);
  return {
    height: bottom + AXIS_HEIGHT,
    start,
    end: endRoom(0),
    children: [
      ...(axis ? [grid(axis)] : []),
      ...columns.map(rectangle),
      zeroLine(y(0), start),
      ...axisLabels(timeLabels(chart), widths, bottom + AXIS_BASELINE),
      ...labels.map(({ label, column }) =>
        labelText(label, ['name', column.isMarked ? column.colour : 'value']),
      ),
    ],
  };
}

function labelsOfFew(
  { language }: Chart,
  columns: readonly Column[],
  axis: ValueAxis,
  widths: AxisWidths,
  write: (value: number) => string,
): ColumnLabel[] {
  const texts = {
    mark: ({ key, value }: Column) => `${shortTime(key, language)}: ${write(value)}`,
    number: ({ value }: Column) => write(value),
  };
  const frame = { ...widths, start: axis.start, end: 0, top: -RISE, bottom: HEIGHT };
  return fewLabels(columns, texts, tickLabels(axis), frame);
}

function timeLabels({ plotted: { points }, language }: Chart): { across: number; text: string }[] {
  const texts = timeTexts(
    points.flatMap(({ key }) => readTime(key) ?? []),
    language,
  );
  return texts.map((text, index) => ({ across: middleOf(index, points.length), text }));
}

/** Without an axis, the lowest column reaches the bottom of the plot and the number of the highest its top. */
function plainHeights(values: readonly number[]): (value: number) => number {
  const scale = scaleLinear().domain(rangeWithZero(values)).range([HEIGHT, NUMBER_HEIGHT]);
  return (value) => scale(value);
}

function rectangle({ middle, half, y, zero, colour }: Column): Element {
  const top = Math.min(y, zero);
  return s('rect', {
    class: ['bar', colour],
    x: percent(middle - half),
    width: percent(half * 2),
    y: round(top),
    height: round(Math.max(y, zero) - top),
  });
}

function zeroLine(y: number, start: number): Element {
  const zero = round(y);
  return s('g', { class: 'grid' }, [
    s('line', { class: 'zero', x1: -start, x2: '100%', y1: zero, y2: zero }),
  ]);
}
