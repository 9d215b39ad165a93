import { z } from 'zod';
import { form, line, listOf, paragraphs } from './scalars.ts';
import { sourceReference } from './source-reference.ts';

const column = line(80);

/** One row of a chart's data: a value for each column; an empty cell is `null`, and stays a gap. */
const row = z
  .record(line(80), z.union([z.string(), z.number(), z.null()], { error: 'expected a number or text' }))
  .refine((cells) => Object.keys(cells).length > 0, {
    error: 'expected a row with its columns, such as `{ year: 2020, gdp: 171.1 }`',
  })
  .meta({ minProperties: 1 });

/** What a fenced `chart` block says, as YAML. */
export const chart = z
  .strictObject({
    /** `line` for a measure over time, `bar` to compare things. */
    type: z.enum(['line', 'bar'], { error: 'expected one of line, bar' }),
    /** The finding, as a sentence: what a reader should see in the chart. */
    title: line(160),
    /** The measure in words; the unit follows by itself. */
    subtitle: line(200).optional(),
    /** A CSV file beside the article, or the rows themselves as a list of mappings. */
    data: z.union(
      [
        form('expected the name of a CSV file beside the article, such as `gdp.csv`', /^[\w.-]+\.csv$/),
        z.array(row).min(1),
      ],
      {
        error:
          'expected the name of a CSV file beside the article, or rows such as `- { year: 2020, gdp: 171.1 }`',
      },
    ),
    /** The column along the horizontal axis of lines (years, quarters, months or days: `2021`, `2021-Q3`, `2021-09`, `2021-09-30`), or of the names of bars. Times under bars of one column stand side by side; anything else lies in rows. */
    x: column,
    /** The column with the numbers, or a list of columns: one line, or one bar of a group, for each. */
    y: z.union([column, listOf(column).min(1).max(4)], {
      error: 'expected a column, or a list of at most four',
    }),
    /** For data with one row per thing and time: the column that names the line. Then `y` is one column. */
    series: column.optional(),
    /** What readers see instead of a column's name: `{ gdp: GDP }`. */
    labels: z.record(column, line(80), { error: 'expected labels by column' }).default({}),
    /** What one of it is: `US$ bn`, `% a year`. */
    unit: line(60),
    /** Where the data come from: a line of text, or title, url, publisher and date. */
    source: z.union([line(300), sourceReference], {
      error: 'expected a line of text, or title, url, publisher and date',
    }),
    /** What a reader must know to read it right. */
    note: line(400).optional(),
    /** The text alternative; made from the data unless written. */
    description: paragraphs(1000).optional(),
    /** At most three values of x whose points carry their number; of several lines, points of the first. A marked bar stands out by its colour. */
    mark: z
      .array(z.union([z.string(), z.number()], { error: 'expected a value of x' }), {
        error: 'expected a list of values of x, such as `[2013, 2020]`',
      })
      // Zod's `max` would count the characters of a text, too.
      .refine(({ length }) => length <= 3, { error: 'expected at most three' })
      .meta({ maxItems: 3 })
      .default([]),
    /** `false` lets the axis of a line chart start above zero, as rates and indices may; never for money or bars. */
    zero: z.boolean({ error: 'expected `true` or `false`' }).default(true),
  })
  .superRefine(({ data, x, y, series }, context) => {
    if (typeof data === 'string') return;
    const used = [x, y, series ?? []].flat();
    for (const [index, fields] of data.entries()) {
      for (const name of Object.keys(fields)) {
        // What every row has may be more than the chart shows; what one row has is a slip.
        if (used.includes(name) || data.every((other) => Object.hasOwn(other, name))) continue;
        const message = `expected the columns of the other rows; text and numbers with a comma need quotation marks or a decimal point`;
        context.addIssue({ code: 'custom', message, path: ['data', index, name], input: name });
      }
    }
  });

export type ChartSpecification = z.output<typeof chart>;
