import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralised, unexpectedCharacters } from '../../src/text/unexpected-characters.ts';
import { anyText } from '../properties/any-text.ts';

const CONTENT = join(import.meta.dirname, '../../content');

describe('in a line', () => {
  test.each([
    ['a\u0007b', '1+1 error control character U+0007 (bell)'],
    ['a\u0001b', '1+1 error control character U+0001'],
    ['a\u007Fb', '1+1 error control character U+007F (delete)'],
    ['it\u0092s', '2+1 error control character U+0092, probably `’`'],
    ['a\u0085b', '1+1 error control character U+0085 (next line)'],
    ['\u202Egnp.exe', '0+1 error right-to-left override U+202E'],
    ['a\u2066b\u2069', '1+1 error left-to-right isolate U+2066 / 3+1 error pop directional isolate U+2069'],
    [
      'שלום \u2067עולם\u2069',
      '5+1 error right-to-left isolate U+2067 / 10+1 error pop directional isolate U+2069',
    ],
    ['Kazan\u200E', '5+1 error left-to-right mark U+200E'],
    ['Kazan\u061C', '5+1 error Arabic letter mark U+061C'],
    ['Ka\u200Bzan', '2+1 error zero-width space U+200B'],
    ['Ka\u200Czan', '2+1 error zero-width non-joiner U+200C'],
    ['Ка\u200Dзань', '2+1 error zero-width joiner U+200D'],
    ['Ka\u2060zan', '2+1 error word joiner U+2060'],
    ['\uFEFFKazan', '0+1 error byte order mark U+FEFF'],
    ['Ka\u00ADzan', '2+1 error soft hyphen U+00AD'],
    ['Kazan\u180E', '5+1 error Mongolian vowel separator U+180E'],
    ['Kazan\uFE0F', '5+1 error variation selector U+FE0F'],
    ['Ka\u034Fzan', '2+1 error combining grapheme joiner U+034F'],
    ['\u3164', '0+1 error Hangul filler U+3164'],
    ['a\u2800b', '1+1 error blank Braille pattern U+2800'],
    ['a\uFFF9b', '1+1 error interlinear annotation anchor U+FFF9'],
    ['Hi\u{E0048}\u{E0049}', '2+4 error tag character U+E0048 and 1 more'],
    ['a\u{E0100}\u{E0101}\u{E0102}', '1+6 error variation selector U+E0100 and 2 more'],
    ['a\uFFFE', '1+1 error non-character U+FFFE'],
    ['a\uFDD0', '1+1 error non-character U+FDD0'],
    ['a\u{10FFFF}', '1+2 error non-character U+10FFFF'],
    ['a\uD83Db', '1+1 error unpaired surrogate U+D83D'],
    ['a\u2028b', '1+1 error line separator U+2028'],
    [`Z${'\u0301'.repeat(20)}algo`, '1+20 error pile of 20 combining marks'],
    ['Kaza\uFFFD', '4+1 warning replacement character U+FFFD'],
    ['a \uFFFC b', '2+1 warning object replacement character U+FFFC'],
    ['\uF8FF', '0+1 warning private-use character U+F8FF'],
    ['a\u200Bb\u0007', '1+1 error zero-width space U+200B / 3+1 error control character U+0007 (bell)'],
  ])('%j is told', (text, expected) => {
    expect(told(text, 'line')).toBe(expected);
  });

  test.each([
    ['Persian', 'می‌خواهم کتاب‌ها را بخوانم'],
    ['Urdu and Kurdish', 'کے‌لیے نه‌بوو'],
    ['Arabic with a mark of direction', 'شركة C++\u200E للبرمجة'],
    ['Hebrew with points and marks', 'שָׁלוֹם \u200FKAMAZ!\u200F'],
    ['Hindi', 'क्‍ष और क्‌ष'],
    ['Bengali, Malayalam, Sinhala', 'র‌্যাম അവന്‍ ශ්‍රී'],
    ['Khmer and Thai with their spaces', 'ភាសា\u200Bខ្មែរ ภาษา\u200Bไทย'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ ᠬᠠᠮᠤᠭ᠎ᠠ ᠠ᠋'],
    ['Old Hangul', '\u1102\u1160 \u115F\u1161'],
    ['Tibetan and Burmese', 'བོད་ཡིག ཧཱུྃ မြန်မာ ကြောင့်'],
    ['Tatar and Kazakh', 'Әлмәт җиһан өчен ң ү, Қазақстан ұлы ғ һ і'],
    ['letters and their marks apart', 'e\u0301 и\u0306 ș Ő'],
    ['Vietnamese and Yoruba', 'Nguyễn ẹ̀kọ́'],
    ['Braille', '⠃⠗⠁⠊⠀⠇⠇⠑'],
    ['variants of ideographs and signs', '葛\u{E0100}城 ∩\uFE00 ☺\uFE0E 〇'],
    ['emoji', '👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 👩🏽‍💻 👁️‍🗨️ 1️⃣ #️⃣ 🏴‍☠️ 🧑🏿‍🦰'],
    ['flags', '🇷🇺🇰🇿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['spaces that do not break', '441\u00A0million, 10\u202F%'],
    ['typography', '“a” – «б» — …‘ ’ № ½ × − ′ ™'],
    ['lines', 'one\ttab\nand\r\nlines\n'],
    ['what is typed', ' !"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~'],
  ])('%s stays', (_, text) => {
    expect([told(text, 'line'), told(text, 'body')]).toEqual(['', '']);
  });
});

describe('in a body', () => {
  test.each([
    ['Ka\u00ADzan', ''],
    ['Ka\u200Bzan', '2+1 warning zero-width space U+200B'],
    ['a \uFEFFb', '2+1 warning byte order mark U+FEFF'],
    ['Kazan\u200E', '5+1 warning left-to-right mark U+200E'],
    ['a\u2028b', '1+1 warning line separator U+2028'],
    ['a\u0007', '1+1 error control character U+0007 (bell)'],
    [
      '\u202Egnp.exe\u202C',
      '0+1 error right-to-left override U+202E / 8+1 error pop directional formatting U+202C',
    ],
    ['a\u{E0041}', '1+2 error tag character U+E0041'],
    ['שלום \u2067עולם\u2069 a', ''],
    ['שלום \u202Aabc\u202C', ''],
    [
      'abc \u2067def\u2069',
      '4+1 error right-to-left isolate U+2067 / 8+1 error pop directional isolate U+2069',
    ],
    ['שלום \u2067עולם', '5+1 error right-to-left isolate U+2067'],
    [
      'שלום \u2067עולם\nשלום\u2069',
      '5+1 error right-to-left isolate U+2067 / 15+1 error pop directional isolate U+2069',
    ],
    [
      'שלום \u2067a\u202Bb\u2069c\u202C',
      '7+1 error right-to-left embedding U+202B / 11+1 error pop directional formatting U+202C',
    ],
    [
      'שלום \u202Ea\u202C',
      '5+1 error right-to-left override U+202E / 7+1 error pop directional formatting U+202C',
    ],
  ])('%j is told', (text, expected) => {
    expect(told(text, 'body')).toBe(expected);
  });
});

describe('what to write instead', () => {
  test.each([
    ['a\u0007b\u200Bc\u202Ed\uFEFF', 'abcd'],
    ['it\u0092s \u0093so\u0094 \u0096', 'it’s “so” –'],
    ['a\vb', 'a b'],
    ['a\u2028b', 'a b'],
    ['a\u3164b', 'a b'],
  ])('%j becomes %j', (text, mended) => {
    expect(mend(text, 'line')).toBe(mended);
  });

  test('a line in a body ends where its separator stood', () => {
    expect(mend('a\u2028b\u2029c\fd', 'body')).toBe('a\nb\n\nc\nd');
  });

  test.each([
    '\x1B[31mred',
    '\uD800',
    '\uFFFD',
    '\uE000',
    'Ð\u009F',
    'ð\u009F\u0098\u0080',
    'a\u0085b',
    '\uFFF9a',
  ])('of %j nobody can know', (text) => {
    const found = [...unexpectedCharacters(text, 'line')];
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ replacement }) => replacement !== undefined)).toEqual([]);
  });
});

test('every code point that has no shape, and every one that is none, is told where it stands alone, and hardly another', () => {
  const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const lines = characters.map((character) => `a${character}\n`);
  const starts: number[] = [];
  lines.reduce((start, line, code) => ((starts[code] = start), start + line.length), 0);
  const found = new Set([...unexpectedCharacters(lines.join(''), 'line')].map(({ index }) => index - 1));

  const expected =
    /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFD]/u;
  const wrong = characters.filter(
    (character, code) =>
      found.has(starts[code] ?? 0) !== (expected.test(character) && !['\t', '\n', '\r'].includes(character)),
  );
  expect(wrong).toEqual([]);

  // A text without anything unusual is read in a shorter way, which must not overlook any of them.
  const alone = characters.filter(
    (character) => expected.test(character) && !/[\p{Co}\t\n\r]/u.test(character),
  );
  expect(alone.filter((character) => told(character, 'line') === '')).toEqual([]);
});

test('findings are in order, apart, inside the text, and named', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { index, length, name, reason } of unexpectedCharacters(text, 'line')) {
        expect(index).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        expect(`${name} ${reason}`).toMatch(/^[a-z].*\.$/i);
        expect(`${name} ${reason}`.replace(/`[^`]`/, '')).toMatch(/^[\x20-\x7E’]*$/);
        end = index + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a neutralised text is as long as before and has nothing left that is always an error', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const harmless = neutralised(text);
      expect(harmless.length).toBe(text.length);
      expect(harmless.isWellFormed()).toBe(true);
      expect(harmless).not.toMatch(
        /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202D\u202E\p{Noncharacter_Code_Point}]/u,
      );
      expect(neutralised(harmless)).toBe(harmless);
    }),
  );
});

test('what may stand is not neutralised', () => {
  expect(neutralised('שלום \u2067עולם\u2069 Ka\u00ADzan ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \uE000 می‌خواهم')).toBe(
    'שלום \u2067עולם\u2069 Ka\u00ADzan ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \uE000 می‌خواهم',
  );
  expect(neutralised('a\u0007b\u202Ec\u{E0041}')).toBe('a\uFFFDb\uFFFDc\uFFFD\uFFFD');
});

test('no file of the publication is blamed', () => {
  const files = globSync('**/*.{md,yml,csv}', { cwd: CONTENT });
  expect(files.length).toBeGreaterThan(0);
  const blamed = files.filter((file) => told(readFileSync(join(CONTENT, file), 'utf8'), 'line') !== '');
  expect(blamed).toEqual([]);
});

test.each([
  '\u0007',
  '\u200Ba',
  '\u202Aא',
  '\u2066\u202A',
  '\u2069\u202C',
  '\u0301',
  'א\u200F',
  '🏴\u{E0041}',
  '\uD800',
])('a text of nothing but %j is read in time that grows with its length only', (unit) => {
  const short = timeOf(unit, 10_000);
  const long = timeOf(unit, 100_000);
  // Quadratic time would take a hundred times as long.
  expect(long).toBeLessThan(40 * Math.max(short, 2));
});

function timeOf(unit: string, times: number): number {
  const text = unit.repeat(times);
  const start = process.cpuUsage().user;
  for (const { length } of unexpectedCharacters(text, 'body'))
    if (length === 0) throw new Error('Empty finding.');
  return (process.cpuUsage().user - start) / 1000;
}

function told(text: string, where: 'line' | 'body'): string {
  return [...unexpectedCharacters(text, where)]
    .map(({ index, length, severity, name }) => `${index}+${length} ${severity} ${name}`)
    .join(' / ');
}

function mend(text: string, where: 'line' | 'body'): string {
  let [result, end] = ['', 0];
  for (const { index, length, replacement } of unexpectedCharacters(text, where)) {
    if (replacement === undefined) continue;
    result += text.slice(end, index) + replacement;
    end = index + length;
  }
  return result + text.slice(end);
}
