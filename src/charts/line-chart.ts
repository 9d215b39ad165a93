import { s } from 'hastscript';
import type { Element } from 'hast';
import { line as linePath } from 'd3-shape';
import type { Chart, ChartType, Plot } from './chart-type.ts';
import { checkTimes } from './check-times.ts';
import { labelText, percent, round } from './label.ts';
import { lastPoint, type Line, type LinePoint, linesOf } from './line.ts';
import { lineLabels, type Mark, nameHeight, nameRoom } from './line-labels.ts';
import { numbersOf } from './plotted.ts';
import { endRoom, NARROW, WIDE } from './rooms.ts';
import { shortTime } from './time.ts';
import { timeAxis } from './time-axis.ts';
import { grid, tickLabels, valueAxis } from './value-axis.ts';
import { valueText } from './value-text.ts';

/** A measure over time: one line for each series. */
export const lineChart: ChartType = {
  name: (words) => words.lineChart,
  check: checkTimes,
  draw: drawLines,
};

/** Height of a plot in pixels; one with many long names grows. */
const HEIGHT = 250;

/** Below the plot: the baseline of the labels of x, and the height with them. */
const AXIS_BASELINE = 20;
const AXIS_HEIGHT = 26;

/** How far a label may rise above the highest grid line. */
const RISE = 14;

/** Lines are drawn in a picture so many units wide, which is then stretched to the plot. */
const STRETCHED = 1000;

function drawLines({ spec, plotted, language }: Chart): Plot {
  const values = numbersOf(plotted);
  const write = valueText(values, spec.unit, language);
  const names = plotted.series.length > 1 ? plotted.series.map(({ name }) => name) : [];
  const height = Math.max(HEIGHT, nameHeight(names));
  const axis = valueAxis(values, spec.zero, height, write.scale, language);
  const end = endRoom(nameRoom(names));
  const widths = { narrow: NARROW - axis.start - end, usual: WIDE - axis.start - end };
  const frame = { ...widths, start: axis.start, end, top: -RISE, bottom: height - 1 };
  const lines = linesOf(plotted, axis.y);
  const timeOf = ({ index }: LinePoint) => shortTime(plotted.points[index]?.key ?? '', language);
  const ending = (point: LinePoint) =>
    point.across === 1 ? write.label(point.value) : `${timeOf(point)}: ${write.label(point.value)}`;
  const marks = marksOf(spec.mark.map(String), plotted.points, lines).map((point) => ({
    point,
    text: `${timeOf(point)}: ${write.label(point.value)}`,
  }));
  const labels = lineLabels(lines, { ending, marks }, tickLabels(axis), frame);
  return {
    height: height + AXIS_HEIGHT,
    start: axis.start,
    end,
    ...(axis.startsAt === undefined ? {} : { startsAt: axis.startsAt }),
    children: [
      grid(axis),
      ...timeAxis(
        plotted.points.map(({ key }) => key),
        widths,
        height + AXIS_BASELINE,
        language,
      ),
      paths(lines, height),
      ...dots(lines, marks),
      ...labels.map(({ label, colour }) => labelText(label, ['name', colour])),
    ],
  };
}

/** The points of the line in question at the values of x that the author marks. */
function marksOf(
  keys: readonly string[],
  points: readonly { key: string }[],
  [question]: readonly Line[],
): LinePoint[] {
  return (question?.runs ?? []).flat().filter(({ index }) => keys.includes(points[index]?.key ?? ''));
}

/** The lines themselves, the one in question last and so on top. */
function paths(lines: readonly Line[], height: number): Element {
  const path = linePath<LinePoint>(
    (point) => point.across * STRETCHED,
    (point) => point.y,
  ).digits(1);
  return s(
    'svg',
    {
      viewBox: `0 0 ${STRETCHED} ${height}`,
      width: '100%',
      height,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    lines.toReversed().flatMap(({ series, runs }) => {
      const d = runs.flatMap((run) => (run.length > 1 ? (path(run) ?? '') : '')).join('');
      return d === '' ? [] : [s('path', { class: series.colour, vectorEffect: 'non-scaling-stroke', d })];
    }),
  );
}

/** A dot at the newest point of each line, at each mark, and, smaller, for each point between gaps. */
function dots(lines: readonly Line[], marks: readonly Mark[]): Element[] {
  const marked = new Set(marks.map(({ point }) => point));
  return lines.toReversed().flatMap((line) => {
    const points = line.runs.flatMap((run) => {
      return run.filter((point) => run.length === 1 || point === lastPoint(line) || marked.has(point));
    });
    return points.map((point) => {
      const r = point === lastPoint(line) || marked.has(point) ? 4 : 3;
      return s('circle', {
        class: ['dot', line.series.colour],
        r,
        cx: percent(point.across),
        cy: round(point.y),
      });
    });
  });
}
