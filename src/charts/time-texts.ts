import { shortDay } from '../text/dates.ts';
import { type Grain, instantOfTime, shortMonth, shortTime, type Time, timeAt, timeKey } from './time.ts';

/** Labels of times along an axis: years as `2020`; months and days without the year where the label before has already said it. */
export function timeTexts(times: readonly Time[], language: string): string[] {
  const grain = sharedGrain(times, times[0]?.grain ?? 'year');
  return times.map((time, index) => {
    const key = timeKey(time);
    const before = times[index - 1];
    const isNewYear = !before || timeKey(before).slice(0, 4) !== key.slice(0, 4);
    return timeText(key, grain, isNewYear, language);
  });
}

function timeText(key: string, grain: Grain, isNewYear: boolean, language: string): string {
  if (grain === 'year') return key.slice(0, 4);
  if (grain === 'quarter') return shortTime(key, language);
  if (grain === 'month') return isNewYear ? shortTime(key.slice(0, 7), language) : shortMonth(key, language);
  return isNewYear ? shortTime(key, language) : shortDay(key, language);
}

/** The coarsest grain of which every time is the beginning: `year` when all are the first of a year. */
function sharedGrain(times: readonly Time[], grain: Grain): Grain {
  for (const coarser of COARSER[grain]) {
    if (times.every((time) => timeAt(instantOfTime(time), coarser))) return coarser;
  }
  return grain;
}

const COARSER: Readonly<Record<Grain, readonly Grain[]>> = {
  year: ['year'],
  quarter: ['year'],
  month: ['year'],
  day: ['year', 'month'],
};
