import { scaleUtc } from 'd3-scale';
import { instantOfTime, type Time, timeAt } from './time.ts';

/**
 * Round times among `times` for an axis: years in steps of 1, 2, 5, 10 and so on, or months or days that divide the
 * year or month; about `count` of them. Of few times, all; where nothing round is inside, the two ends.
 *
 * @param times In rising order, at least one, all of one grain.
 */
export function timeTicks(times: readonly Time[], count: number): readonly Time[] {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || times.length <= count * FEW) return times;
  for (const wanted of [count, count * 2, count * 4]) {
    const ticks = roundInstants(first, last, wanted).flatMap((instant) => timeAt(instant, first.grain) ?? []);
    if (ticks.length >= 2) return ticks;
  }
  return [first, last];
}

/** Up to so many times the wanted count, a label for each time is better than round ones. */
const FEW = 1.5;

const MS_PER_DAY = 86_400_000;

/** d3 begins weeks on Sunday, when nothing is traded; ticks of weeks move to Mondays. */
function roundInstants(first: Time, last: Time, count: number): number[] {
  const [from, to] = [instantOfTime(first), instantOfTime(last)];
  const ticks = scaleUtc().domain([from, to]).ticks(count);
  const isWeeks =
    ticks.every((tick) => tick.getUTCDay() === 0) && ticks.some((tick) => tick.getUTCDate() !== 1);
  const shift = isWeeks ? MS_PER_DAY : 0;
  const shifted = isWeeks
    ? scaleUtc()
        .domain([from - shift, to - shift])
        .ticks(count)
    : ticks;
  return shifted.map((tick) => tick.getTime() + shift);
}
