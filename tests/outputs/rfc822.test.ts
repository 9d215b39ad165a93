import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfc822 } from '../../src/outputs/rfc822.ts';

test('writes the day as it is in the time zone, with its offset', () => {
  const instant = Date.parse('2022-01-25T21:00:00Z');
  expect(rfc822(instant, 'Europe/Moscow')).toBe('Wed, 26 Jan 2022 00:00:00 +0300');
  expect(rfc822(instant, 'UTC')).toBe('Tue, 25 Jan 2022 21:00:00 +0000');
  expect(rfc822(instant, 'America/St_Johns')).toBe('Tue, 25 Jan 2022 17:30:00 -0330');
});

test('reads back as the same second', () => {
  const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      date,
      fc.constantFrom('Asia/Almaty', 'Asia/Kathmandu', 'America/Lima', 'UTC'),
      (at, timeZone) => {
        expect(Date.parse(rfc822(at.getTime(), timeZone))).toBe(Math.floor(at.getTime() / 1000) * 1000);
      },
    ),
  );
});
