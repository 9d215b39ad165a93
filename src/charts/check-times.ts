import type { ChartSpecification } from '../schema/chart.ts';
import { cellProblems } from './cell-slips.ts';
import { type Data, inData, type Problem } from './data.ts';
import { grainOf, text } from './plotted.ts';
import { readTime } from './time.ts';

const EXPECTED =
  'expected a year, quarter, month or day such as `2021`, `2021-Q3`, `2021-09` or `2021-09-30`';

/** Lines run over time: every x is a time, all of one grain, and there are at least two. */
export function checkTimes(spec: ChartSpecification, data: Data): Problem[] {
  const { x } = spec;
  const values = data.rows.map((row) => text(row[x]));
  const wrong = values.flatMap((value, row) =>
    readTime(value) ? [] : [{ row, column: x, unexpected: `\`${value}\``, expected: EXPECTED, kind: 'time' }],
  );
  if (wrong.length > 0) return cellProblems(spec, data, wrong);
  if (grainOf(spec, data) === 'name') {
    const mixture = 'Unexpected mixture of years, quarters, months or days';
    return [inData(`${mixture} in column \`${x}\`, expected one of them`)];
  }
  if (new Set(values).size >= 2) return [];
  const remedy = 'expected at least two for a line; one number needs no chart';
  return [{ path: ['x'], message: `Unexpected single value in column \`${x}\`, ${remedy}` }];
}
