import { s } from 'hastscript';
import type { Element } from 'hast';
import { formatNumber } from '../text/numbers.ts';
import { axisLabels } from './axis-labels.ts';
import { capital } from './capital.ts';
import { middleOf } from './column.ts';
import type { PeriodCount } from './count-periods.ts';
import { percent, round } from './label.ts';
import { NARROW, WIDE } from './rooms.ts';
import { textWidth } from './text-width.ts';
import { longTime, shortMonth } from './time.ts';

/** Places in pixels from the top: the highest bar, the line that bars stand on, and two lines of text below. */
const TOP = 20;
const BASE = 80;
const FIRST_TEXT = 95;
const SECOND_TEXT = 110;

/** Below the last line of text. */
const MARGIN = 4;

/** The share of its place that a bar fills. */
const FILL = 0.72;

/** Between two numbers, in pixels. */
const GAP = 4;

/**
 * A strip of bars that says how many by month or by year, as `countPeriods` counts them.
 *
 * @param options.id Unique on the page; ids inside begin with it.
 * @param options.title What is counted, for those who cannot see it: `Articles that mention KAMAZ, by month`.
 */
export function countBars(
  counts: readonly PeriodCount[],
  { id, title, language }: { id: string; title: string; language: string },
): Element {
  const isMonths = (counts[0]?.period.length ?? 0) > 4;
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  const height = (isMonths ? SECOND_TEXT : FIRST_TEXT) + MARGIN;
  return s(
    'svg',
    { class: 'months', width: '100%', height, role: 'img', ariaLabelledBy: [titleId, descriptionId] },
    [
      s('title', { id: titleId }, title),
      s('desc', { id: descriptionId }, description(counts, language)),
      ...bars(counts, language),
      s('line', { class: 'base', x1: 0, x2: '100%', y1: BASE, y2: BASE }),
      ...(isMonths ? monthLabels(counts, language) : yearLabels(counts)),
    ],
  );
}

function description(counts: readonly PeriodCount[], language: string): string {
  const told = counts.filter(({ count }) => count > 0);
  return `${told.map(({ period, count }) => `${capital(longTime(period, language))}: ${formatNumber(count, language)}`).join('; ')}.`;
}

/** Each bar with its number; where not all numbers have room, only the highest keeps its own. */
function bars(counts: readonly PeriodCount[], language: string): Element[] {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const room = counts.length * (textWidth(formatNumber(most, language)) + GAP);
  return counts.flatMap(({ count }, index) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * (BASE - TOP));
    const half = FILL / 2 / counts.length;
    const middle = middleOf(index, counts.length);
    const y = round(BASE - height);
    const bar = s('rect', { x: percent(middle - half), width: percent(half * 2), y, height: round(height) });
    if (count < most && room > WIDE) return [bar];
    const sparse = count < most && room > NARROW ? ['sparse'] : [];
    const label = { class: ['val', ...sparse], textAnchor: 'middle', x: percent(middle), y: round(y - 5) };
    return [bar, s('text', label, formatNumber(count, language))];
  });
}

/** The initial of each month; below, the year at each January, and at the first month if that leaves it room. */
function monthLabels(counts: readonly PeriodCount[], language: string): Element[] {
  const january = counts.findIndex(({ period }) => period.endsWith('-01'));
  const beforeJanuary = january < 0 ? Infinity : (january / counts.length) * NARROW;
  return counts.flatMap(({ period }, index) => {
    const at = { textAnchor: 'middle', x: percent(middleOf(index, counts.length)) };
    const initial = s('text', { ...at, y: FIRST_TEXT }, capital(shortMonth(period, language)).slice(0, 1));
    const [year = ''] = period.split('-');
    const hasYear = period.endsWith('-01') || (index === 0 && beforeJanuary > textWidth(year) + GAP);
    return hasYear ? [initial, s('text', { ...at, y: SECOND_TEXT }, year)] : [initial];
  });
}

function yearLabels(counts: readonly PeriodCount[]): Element[] {
  const labels = counts.map(({ period }, index) => ({
    across: middleOf(index, counts.length),
    text: period,
  }));
  return axisLabels(labels, { narrow: NARROW, usual: WIDE }, FIRST_TEXT);
}
