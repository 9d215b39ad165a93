import { expect, test } from 'vitest';
import { findings } from './rendering.ts';

test.each([
  ['The govern-\nment acts.', '1:5', 'govern-', 'govern- ment'],
  ['> Прави-\n> тельство решило.', '1:3', 'Прави-', 'Прави- тельство'],
  ['It was a well-\nknown plan.', '1:10', 'well-', 'well- known'],
  ['A **state-of-the-\nart** plant.', '1:5', 'state-of-the-', 'state-of-the- art'],
])('tells a word that is divided at the end of a line: %j', (source, place, first, seen) => {
  expect(findings(source)).toEqual([
    `${place} warning broken-word Unexpected \`${first}\` at the end of a line, expected the whole word on one line: readers see \`${seen}\`.`,
  ]);
});

test.each([
  'Plans of pre-\nand post-war years.',
  'Ein-\nund Ausfuhr.',
  'It grew -\nand fell.',
  'It grew --\nand fell.',
  'From A-\nB to C.',
  '`a-\nb` is code.',
  'Words - \nmore.',
])('says nothing of %j', (source) => {
  expect(findings(source)).toEqual([]);
});
