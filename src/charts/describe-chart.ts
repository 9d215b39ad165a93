import { capital } from './capital.ts';
import type { Chart } from './chart-type.ts';
import { nameOf, numbersOf, type Plotted, type Series } from './plotted.ts';
import { longTime } from './time.ts';
import { valueText } from './value-text.ts';
import { type ChartWords, chartWords } from './words.ts';

/** One number of a series with its x. */
interface Reading {
  value: number;
  key: string;
}

/**
 * What a chart shows, in words for who cannot see it, computed from its numbers: for each series over time the first,
 * last, highest and lowest with their x; for names the highest and lowest; then what has no data.
 */
export function describeChart(chart: Chart): string {
  const { spec, plotted, language } = chart;
  const words = chartWords(language);
  const write = valueText(numbersOf(plotted), spec.unit, language).label;
  const at = (key: string): string =>
    plotted.grain === 'name' ? nameOf(spec, key) : longTime(key, language);
  const lines = plotted.series.map((series) => {
    const told = tellings(readings(plotted, series), plotted.grain !== 'name', words);
    const missing = plotted.points
      .filter((_, index) => series.values[index] === null)
      .map(({ key }) => at(key));
    const parts = told.map(([word, { value, key }]) => `${word} ${write(value)} (${at(key)})`);
    if (missing.length > 0) parts.push(`${words.noData}: ${missing.join(', ')}`);
    const text = parts.join('; ');
    return plotted.series.length > 1 ? `${series.name}: ${text}.` : `${capital(text)}.`;
  });
  return lines.join(' ');
}

function readings(plotted: Plotted, series: Series): Reading[] {
  return plotted.points.flatMap(({ key }, index) => {
    const value = series.values[index] ?? null;
    return value === null ? [] : [{ value, key }];
  });
}

/** Of equal numbers, the first is told. */
function tellings(all: readonly Reading[], isTime: boolean, words: ChartWords): [string, Reading][] {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return [];
  const highest = all.reduce((best, each) => (each.value > best.value ? each : best), first);
  const lowest = all.reduce((best, each) => (each.value < best.value ? each : best), first);
  const ends: [string, Reading][] = isTime
    ? [
        [words.first, first],
        [words.last, last],
      ]
    : [];
  return [...ends, [words.highest, highest], [words.lowest, lowest]];
}
