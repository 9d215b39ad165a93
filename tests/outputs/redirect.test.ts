import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { redirectPage } from '../../src/outputs/redirect.ts';

test('leads to the new address, at once or by a link', async () => {
  const page = redirectPage('https://example.org/a/?b=1&c=2', 'Prices <and> "wages"', 'en');
  await expect(page).toMatchFileSnapshot('expected/redirect.html');
});

test('is valid HTML', async () => {
  const page = redirectPage('https://example.org/a/', 'Prices', 'en');
  // The refresh is the point of the page; the rule is about pages that someone is reading.
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
  }).validateString(page);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});
