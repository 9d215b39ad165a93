import type { ChartSpecification } from '../schema/chart.ts';
import type { Data, Problem } from './data.ts';
import { yColumns } from './plotted.ts';
import { unknownName } from './unknown-name.ts';

/** Every column that a chart names exists in its data, and serves once. */
export function checkColumns(spec: ChartSpecification, { columns }: Data): Problem[] {
  const used = usedColumns(spec);
  const problems = used.flatMap(({ path, column }, index): Problem[] => {
    if (!columns.includes(column)) return [{ path, message: unknownName('column', column, columns) }];
    if (!used.slice(0, index).some((earlier) => earlier.column === column)) return [];
    return [
      {
        path,
        message: `Unexpected column \`${column}\` again, expected another than in x, y or series before`,
      },
    ];
  });
  if (spec.series === undefined || yColumns(spec).length === 1) return problems;
  const message =
    'Unexpected list of columns beside `series`, expected one column: `series` already names the lines';
  return [...problems, { path: ['y'], message }];
}

function usedColumns(spec: ChartSpecification): { path: string[]; column: string }[] {
  const y = yColumns(spec).map((column, index) => {
    return { path: typeof spec.y === 'string' ? ['y'] : ['y', String(index)], column };
  });
  const series = spec.series === undefined ? [] : [{ path: ['series'], column: spec.series }];
  return [{ path: ['x'], column: spec.x }, ...y, ...series];
}
