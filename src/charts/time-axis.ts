import type { Element } from 'hast';
import { axisLabels, type AxisWidths } from './axis-labels.ts';
import { readTime } from './time.ts';
import { timeTexts } from './time-texts.ts';
import { timeTicks } from './time-ticks.ts';

/** Pixels of width for each label wanted. */
const WIDTH_PER_LABEL = 72;

/** The labels of a time axis; those that a phone has no room for are `sparse`. */
export function timeAxis(
  keys: readonly string[],
  widths: AxisWidths,
  baseline: number,
  language: string,
): Element[] {
  const times = keys.flatMap((key) => readTime(key) ?? []);
  const ticks = timeTicks(times, Math.max(2, Math.floor(widths.usual / WIDTH_PER_LABEL)));
  const texts = timeTexts(ticks, language);
  const from = times[0]?.at ?? 0;
  const span = (times.at(-1)?.at ?? from) - from;
  const labels = ticks.map(({ at }, index) => ({
    across: span === 0 ? 0.5 : (at - from) / span,
    text: texts[index] ?? '',
  }));
  return axisLabels(labels, widths, baseline);
}
