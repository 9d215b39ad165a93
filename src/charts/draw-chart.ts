import { h, s } from 'hastscript';
import type { Element } from 'hast';
import type { ChartSpecification } from '../schema/chart.ts';
import { caption, subtitle } from './caption.ts';
import { chartCsv } from './chart-csv.ts';
import { chartFoot } from './chart-foot.ts';
import { chartTable } from './chart-table.ts';
import type { Chart, Plot } from './chart-type.ts';
import { chartTypes } from './chart-types.ts';
import type { Data } from './data.ts';
import { describeChart } from './describe-chart.ts';
import { plotted } from './plotted.ts';
import { chartWords } from './words.ts';

export interface DrawingOptions {
  /** The id of the figure, unique on its page; ids inside begin with it. */
  id: string;
  /** The BCP 47 tag of the language that numbers, dates and the words around the chart are written in. */
  language: string;
  /** Where the page can fetch what `chartCsv` returns. */
  csvHref: string;
}

/**
 * A chart as a figure: title and measure, the drawing with its text alternative, source and note, and the numbers as
 * a table and a file.
 *
 * The drawing is as wide as its page allows; its text keeps its size. Nothing in it has a style of its own: colours
 * come from the classes `d1` to `d4`, the space for labels from `start-…` and `end-…`.
 *
 * @param spec A specification for which `checkChart` finds nothing in these data.
 */
export function drawChart(spec: ChartSpecification, data: Data, options: DrawingOptions): Element {
  const { id, language } = options;
  const chart: Chart = { spec, plotted: plotted(spec, data), language };
  const plot = chartTypes[spec.type].draw(chart);
  return h('figure', { class: 'chart', id }, [
    caption(chart),
    drawing(chart, plot, id),
    chartFoot(spec, plot.startsAt, language),
    numbers(spec, data, options),
  ]);
}

function drawing(chart: Chart, { height, start, end, children }: Plot, id: string): Element {
  const { spec, language } = chart;
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  const name = chartTypes[spec.type].name(chartWords(language));
  return s(
    'svg',
    {
      class: ['plot', `start-${start}`, `end-${end}`],
      height,
      role: 'img',
      ariaLabelledBy: [titleId, descriptionId],
    },
    [
      s('title', { id: titleId }, `${name}: ${subtitle(chart)}`),
      s('desc', { id: descriptionId }, spec.description ?? describeChart(chart)),
      ...children,
    ],
  );
}

function numbers(spec: ChartSpecification, data: Data, { language, csvHref }: DrawingOptions): Element {
  const words = chartWords(language);
  const size = Math.max(1, Math.round(new TextEncoder().encode(chartCsv(spec, data)).length / 1000));
  return h('details', { class: 'more' }, [
    h('summary', words.dataForChart),
    h('p', [h('a', { href: csvHref, download: true }, words.downloadCsv(size))]),
    h(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', ariaLabel: `${words.dataForChart}: ${spec.title}` },
      [chartTable(spec, data, language)],
    ),
  ]);
}
