import { inlineData, type Data, type Row } from '../../src/charts/data.ts';
import { chart, type ChartSpecification } from '../../src/schema/chart.ts';

/** A chart as an author writes it: a line of `y` over `x`, with what a test adds or changes. */
export function specification(fields: Partial<Record<keyof ChartSpecification, unknown>> & { data: Row[] }): {
  spec: ChartSpecification;
  data: Data;
} {
  const spec = chart.parse({
    type: 'line',
    title: 'It rose',
    subtitle: 'The measure',
    x: 'x',
    y: 'y',
    unit: 'points',
    source: 'Made up',
    ...fields,
  });
  return { spec, data: inlineData(fields.data) };
}
