import { expect, test } from 'vitest';
import type { Files } from '../../../src/build/texts/file-beside.ts';
import { renderText } from '../../../src/build/texts/render-text.ts';
import { TextSurroundings } from '../../../src/build/texts/text-surroundings.ts';

const DATA = 'content/articles/2022/gdp.csv';

const CHART = `
\`\`\`chart
type: line
title: Output
data: gdp.csv
x: year
y: value
unit: people
source: { title: A, url: "https://example.org/a", publisher: B }
\`\`\`
`;

const JOB = { file: 'content/articles/2022/turnover.md', digest: '', address: '/articles/2022/turnover/' };

test('what a text shows of a file that changes meanwhile and what is noted are of the same bytes', () => {
  const versions = [11, 22, 33, 44];
  const surroundings = around(() => versions.shift() ?? 0);
  // The second text has the same file beside it, which the first one has read.
  for (const value of [11, 22]) {
    const { text, answers } = renderText(CHART, JOB, surroundings);
    expect(text.html).toContain(`First ${value} (2021)`);
    expect(around(() => value).agreesWith(answers)).toBe(true);
    expect(around(() => value + 11).agreesWith(answers)).toBe(false);
  }
});

/** What lies around a text with a data file, of which each reading finds the value of then. */
function around(value: () => number): TextSurroundings {
  const assets = new Set([DATA]);
  const read = () => Buffer.from(`year,value\n2021,${value()}\n2022,55\n`);
  const files: Files = {
    assets,
    readAsset: read,
    readPart: (_, start, length) => read().subarray(start, start + length),
    sizeOf: () => 30,
  };
  return new TextSurroundings({ language: 'en', timezone: 'UTC', base: '', entities: [], assets }, files);
}
