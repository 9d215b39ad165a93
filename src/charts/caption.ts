import { h } from 'hastscript';
import type { Element } from 'hast';
import { periodText } from '../text/dates.ts';
import { capital } from './capital.ts';
import type { Chart } from './chart-type.ts';
import { nameOf, yColumns } from './plotted.ts';

/** What stands above a drawing: the finding, and below it the measure. */
export function caption(chart: Chart): Element {
  const [what, when] = [measure(chart), timeCovered(chart)];
  const isYears = chart.plotted.grain === 'year';
  return h('figcaption', [
    h('p', { class: 'title' }, chart.spec.title),
    h('p', { class: 'sub' }, [
      what,
      when && what && ', ',
      isYears ? h('span', { class: 'nowrap' }, when) : when,
    ]),
  ]);
}

/**
 * The measure, its unit, and the time it covers, in one line.
 *
 * @example
 * 'Gross domestic product, current US$ bn, 2000–2020'
 */
export function subtitle(chart: Chart): string {
  return [measure(chart), timeCovered(chart)].filter((part) => part !== '').join(', ');
}

/** The author's subtitle, or the name of the only column; then the unit, unless that already says it. */
function measure({ spec, plotted }: Chart): string {
  const [column = ''] = yColumns(spec);
  const isOne = plotted.series.length === 1 || spec.series !== undefined;
  const name = spec.subtitle ?? (isOne ? capital(nameOf(spec, column)) : '');
  if (name === '') return capital(spec.unit);
  return words(name).includes(words(spec.unit)) ? name : `${name}, ${spec.unit}`;
}

function timeCovered({ plotted: { grain, points }, language }: Chart): string {
  const [first, last] = [points[0], points.at(-1)];
  if (grain === 'name' || !first || !last) return '';
  return periodText(first === last ? first.key : `${first.key}/${last.key}`, language);
}

/** The words of a text between single spaces, so that `m` is found in `Pipes, m` and not in `metres`. */
function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[\s,;()]+/u)
    .join(' ')
    .trim()} `;
}
