import { z } from 'zod';
import { MOST_DECIMALS } from '../text/numbers.ts';
import { line, listOf, period, slug, slugIn } from './scalars.ts';
import { sourceReference } from './source-reference.ts';

/** A number that the article states, with all that a reader needs to trace it. */
export const figure = z.strictObject({
  /** A name for this figure, unique in the article; `:figure[words]{#id}` in the text refers to it. */
  id: slug,
  /** What is counted, in words a reader understands without the article. */
  label: line(200),
  /** The number itself, without unit or thousands separators: `441`, `6.7`. */
  value: z
    .number({ error: 'expected a number without unit, such as `441` or `6.7`' })
    .refine(isKeptWhole, { error: 'expected a number of at most 15 digits: more would be rounded' })
    .refine((value) => !isKeptWhole(value) || isShownWhole(value), {
      error: 'expected at most 20 decimals: pages show no more. Choose a smaller unit',
    }),
  /** What one of it is, with its scale: `USD million`, `%`, `persons`. */
  unit: line(60),
  /** The time it covers: `2021`, `2021-Q3`, `2021-09`, `2021-09-30`, or an interval such as `2021-01/2021-09`. */
  period,
  /** The measure, as a file in `content/indicators/`, when figures of several articles share it. */
  indicator: slugIn('indicators').optional(),
  /** Whom and what it is about, as files in `content/entities/`. */
  entities: listOf(slugIn('entities')).default([]),
  /** Where the number comes from. */
  source: sourceReference.optional(),
});

export type Figure = z.output<typeof figure>;

/** Whether a double keeps all digits of a number; beyond 15, those after the point are noise. */
function isKeptWhole(value: number): boolean {
  return Number.isInteger(value) || Number(value.toPrecision(15)) === value;
}

/** Whether as many decimals as `formatNumber` writes at most make the same number. */
function isShownWhole(value: number): boolean {
  return Number.isInteger(value) || Number(value.toFixed(MOST_DECIMALS)) === value;
}
