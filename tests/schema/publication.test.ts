import { expect, test } from 'vitest';
import { publication } from '../../src/schema/publication.ts';

test.each(['UTC', 'Europe/Moscow', 'Etc/GMT-3'])('%s is a time zone', (timezone) => {
  expect(unexpected(timezone)).toEqual([]);
});

test.each(['+03:00', '-05:00', 'Europe/Nowhere', 'GMT+3', ''])('%s is no time zone', (timezone) => {
  expect(unexpected(timezone)).toEqual(['timezone']);
});

/** The fields of a publication in a time zone that are refused. */
function unexpected(timezone: string): string[] {
  const result = publication.safeParse({ name: 'Review', url: 'https://example.org', timezone });
  return result.error?.issues.map(({ path }) => path.join('.')) ?? [];
}
