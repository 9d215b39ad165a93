import { expect, test } from 'vitest';
import { referencesInFields } from '../../src/source/references-in-fields.ts';

function told(yaml: string): string[] {
  return [...referencesInFields(yaml)].map(
    ({ start, message, fix = '' }) => `${start} ${message.split(':')[0] ?? ''} ${fix}`,
  );
}

test('character references are told, with the character that was meant', () => {
  expect(told('title: Tom &amp; Jerry&#8217;s &nbsp;')).toEqual([
    '11 Unexpected `&amp;`, expected `&` itself ',
    '22 Unexpected `&#8217;`, expected `’` itself ’',
    '31 Unexpected `&nbsp;`, expected the character itself ',
  ]);
  expect(told('title: a&#x2014;b&#x110000;')).toEqual([
    '8 Unexpected `&#x2014;`, expected `—` itself —',
    '17 Unexpected `&#x110000;`, expected the character itself ',
  ]);
});

test('a soft hyphen is left out', () => {
  expect(told('title: Kazan&shy;city&#173;')).toEqual([
    '12 Unexpected `&shy;`, expected nothing in its place, since browsers divide words by themselves ',
    '21 Unexpected `&#173;`, expected nothing in its place, since browsers divide words by themselves ',
  ]);
});

test('however many a line has, they are found in a moment', () => {
  expect(told('&amp;'.repeat(50_000))).toHaveLength(50_000);
});

test.each([
  'title: Tom & Jerry, R&D; AT&T',
  'title: What &lt; means',
  '  # &amp;\nurl: https://example.org/?a=1&b=2',
])('nothing is said of %j', (yaml) => {
  expect(told(yaml)).toEqual([]);
});
