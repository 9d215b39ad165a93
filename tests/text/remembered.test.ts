import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('the same arguments are asked about once, others for themselves', () => {
  const asked: unknown[] = [];
  const told = remembered((day: string, language: string, length: number | undefined) => {
    asked.push([day, language, length]);
    return `${day} ${language} ${length}`;
  });
  const questions: [string, string, number | undefined][] = [
    ['2022', 'en', 1],
    ['2022', 'ru', 1],
    ['2022', 'en', 2],
    ['en', '2022', 1],
    ['2022', 'en', undefined],
  ];
  for (const _ of [1, 2])
    for (const [day, language, length] of questions)
      expect(told(day, language, length)).toBe(`${day} ${language} ${length}`);
  expect(asked).toEqual(questions);
});

test('what is falsy is remembered too', () => {
  let asked = 0;
  const told = remembered((value: number) => {
    asked++;
    return value > 0;
  });
  expect([told(0), told(0), told(1)]).toEqual([false, false, true]);
  expect(asked).toBe(2);
});

test('memory stays flat, and answers right, in archives of any size', () => {
  let asked = 0;
  const told = remembered((value: number, unit: string) => {
    asked++;
    return `${value} ${unit}`;
  });
  for (let value = 0; value < 20_001; value++) expect(told(value, 'km')).toBe(`${value} km`);
  // The first is forgotten, the last is not.
  expect(told(20_000, 'km')).toBe('20000 km');
  expect(asked).toBe(20_001);
  expect(told(0, 'km')).toBe('0 km');
  expect(asked).toBe(20_002);
});
