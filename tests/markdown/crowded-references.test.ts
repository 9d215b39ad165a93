import { expect, test } from 'vitest';
import { findings, html } from './rendering.ts';

const CROWD = 'a&amp;b '.repeat(4000);

test.each([CROWD, CROWD.replaceAll(' ', '\n'), '&#x44f;'.repeat(6000), 'five&nbsp;million '.repeat(3000)])(
  'a block of thousands of references is refused at its line, and not parsed',
  (block) => {
    const source = `First.\n\n \n${block}\n\nLast &amp; least.`;
    expect(findings(source)).toEqual([
      expect.stringMatching(/^4:1 error text-size Unexpected \d+ references such as `&amp;` in a block/),
    ]);
    expect(html(source)).toMatch(/^<(?:div|pre)/);
  },
);

test('as many references in paragraphs are read', () => {
  const source = Array.from({ length: 400 }, () => 'a&amp;b '.repeat(10).trim()).join('\n\n');
  expect(findings(source)).toEqual([]);
});
