import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { SITES } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of style, not of validity.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
});

describe.each(SITES)('of $name', ({ open }) => {
  const site = open();

  test('every page is valid HTML', async () => {
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

  test('every page is whole', () => {
    expect(site.pages.filter((page) => !site.read(page).trimEnd().endsWith('</html>'))).toEqual([]);
  });
});
