import { barChart } from './bar-chart.ts';
import type { ChartSpecification } from '../schema/chart.ts';
import type { ChartType } from './chart-type.ts';
import { lineChart } from './line-chart.ts';

/** Every type that the schema names. */
export const chartTypes: Readonly<Record<ChartSpecification['type'], ChartType>> = {
  line: lineChart,
  bar: barChart,
};
