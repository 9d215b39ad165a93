import type { Element } from 'hast';
import type { ChartSpecification } from '../schema/chart.ts';
import type { Data, Problem } from './data.ts';
import type { Plotted } from './plotted.ts';
import type { ChartWords } from './words.ts';

/** One way to draw data. To add one: a file that exports it, its line in `chart-types.ts`, its name in the schema. */
export interface ChartType {
  /** What readers call it. */
  name: (words: ChartWords) => string;
  /** What this type asks of data beyond what every chart asks; the columns exist and y is numbers. */
  check: (spec: ChartSpecification, data: Data) => Problem[];
  draw: (chart: Chart) => Plot;
}

/** All that a type needs to draw. */
export interface Chart {
  spec: ChartSpecification;
  plotted: Plotted;
  language: string;
}

/** A drawing as wide as its page allows: heights in pixels, widths in per cent of the plot. */
export interface Plot {
  /** Height of the whole drawing in pixels. */
  height: number;
  /** The space for labels before and after the plot, in pixels: a step of `rooms.ts`. */
  start: number;
  end: number;
  children: Element[];
  /** Where the axis of values starts, written out, if that is not zero. */
  startsAt?: string;
}
