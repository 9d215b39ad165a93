import { capital } from './capital.ts';
import { h } from 'hastscript';
import type { Element } from 'hast';
import type { ChartSpecification } from '../schema/chart.ts';
import { subtitle } from './caption.ts';
import type { Data } from './data.ts';
import { nameOf, plotted, type Plotted } from './plotted.ts';
import { longTime } from './time.ts';
import { tableText } from './value-text.ts';
import { chartWords } from './words.ts';

/** The numbers of a chart as a table: newest first, names in their order; the full alternative to the drawing. */
export function chartTable(spec: ChartSpecification, data: Data, language: string): Element {
  const shown = plotted(spec, data);
  const heading = (key: string) =>
    shown.series.length === 1 && spec.series === undefined ? spec.unit : nameOf(spec, key);
  return h('table', { class: 'table' }, [
    h('caption', { class: 'hidden' }, `${spec.title}. ${subtitle({ spec, plotted: shown, language })}`),
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, capital(nameOf(spec, spec.x))),
        ...shown.series.map(({ key }) => h('th', { scope: 'col', class: 'n' }, heading(key))),
      ]),
    ]),
    h('tbody', rows(spec, shown, language)),
  ]);
}

function rows(spec: ChartSpecification, { points, series, grain }: Plotted, language: string): Element[] {
  const columns = series.map(({ values }) => {
    const write = tableText(
      values.filter((value) => value !== null),
      language,
    );
    return values.map((value) => (value === null ? noData(language) : h('td', { class: 'n' }, write(value))));
  });
  const inOrder = points.map(({ key }, index) => {
    const name = grain === 'name' ? nameOf(spec, key) : longTime(key, language);
    const cells = columns.flatMap((cells) => cells[index] ?? []);
    return h('tr', [h('th', { scope: 'row' }, name), ...cells]);
  });
  return grain === 'name' ? inOrder : inOrder.reverse();
}

/** A dash to see, words to hear. */
function noData(language: string): Element {
  return h('td', { class: 'n' }, [
    h('span', { ariaHidden: 'true' }, '–'),
    h('span', { class: 'hidden' }, chartWords(language).noData),
  ]);
}
