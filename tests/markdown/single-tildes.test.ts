import { expect, test } from 'vitest';
import { findings, html } from './rendering.ts';

test.each([
  ['It takes 3~5 days, and 10~20 people.', '1:11'],
  ['价格为3~5天，10~20元。', '1:5'],
  ['- a\n- 999~911~659', '2:6'],
])('warns of ranges that strike out what stands between them: %j', (source, place) => {
  expect(findings(source)).toEqual([
    `${place} warning strikethrough Unexpected words that are struck out between two \`~\`, expected \`\\~\` for each sign that readers are to see, as in \`3\\~5\`, or \`~~\` on both sides.`,
  ]);
});

test.each([
  ['It is ~gone~ now.', '<p>It is <del>gone</del> now.</p>'],
  ['3~~5~~6', '<p>3<del>5</del>6</p>'],
  ['3\\~5 days, 10\\~20 people', '<p>3~5 days, 10~20 people</p>'],
  ['3~5 days', '<p>3~5 days</p>'],
  ['`3~5`, `6~7`', '<p><code>3~5</code>, <code>6~7</code></p>'],
])('says nothing of what is meant: %j', (source, expected) => {
  expect(findings(source)).toEqual([]);
  expect(html(source)).toContain(expected);
});
