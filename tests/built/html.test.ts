import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtSite } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of style, not of validity.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
});

test('every page is valid HTML', async () => {
  const site = builtSite();
  const problems: string[] = [];
  for (const page of site.pages) {
    const report = await validator.validateString(site.read(page), page);
    for (const { messages } of report.results) {
      problems.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
    }
  }
  expect(problems.slice(0, 40)).toEqual([]);
});
