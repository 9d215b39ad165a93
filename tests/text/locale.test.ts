import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { localesOf } from '../../src/text/locale.ts';

test('every language is followed by British English', () => {
  expect(localesOf('tt')).toEqual(['tt', 'en-GB']);
  expect(localesOf('en-US')).toEqual(['en-US', 'en-GB']);
});

test('English is British unless it says otherwise', () => {
  expect(localesOf('en')).toEqual(['en-GB']);
});

test('days, numbers and the order of names do not depend on the locale of the machine', () => {
  const british = writtenUnder('en_GB.UTF-8');
  expect(british[0]).toContain('26 January 2022');
  expect(writtenUnder('et_EE.UTF-8')).toEqual(british);
  expect(writtenUnder('ar_EG.UTF-8')).toEqual(british);
});

/** Some of these languages ICU knows for nothing, some for dates but not for the order of names. */
const PROGRAM = `
  const { longDay, periodText } = await import('./src/text/dates.ts');
  const { compareNames } = await import('./src/text/compare.ts');
  const { formatNumber, scaleOf } = await import('./src/text/numbers.ts');
  const { byInitial } = await import('./src/model/by-initial.ts');
  const { shortMonth } = await import('./src/charts/time.ts');
  const names = ['Zulu', 'Äbo', 'Õun', 'Abo', 'Яр', 'Ёж', 'Ель', 'Товар'];
  const lines = ['udm', 'tlh', 'xx', 'ba', 'cv', 'ru', 'en'].map((language) => [
    longDay('2022-01-26', language),
    periodText('2021-01/2021-09', language),
    shortMonth('2022-09', language),
    formatNumber(1234567.5, language),
    scaleOf([2e6], language).suffix,
    names.toSorted((a, b) => compareNames(a, b, language)).join(' '),
    [...byInitial(names, (name) => name, language).keys()].join(' '),
  ].join(' | '));
  console.log(JSON.stringify(lines));
`;

/** What a process whose machine has a locale writes, a line for each language. */
function writtenUnder(locale: string): string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, LC_ALL: locale, LANG: locale },
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[];
}
