import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/source/yaml.ts';
import { applyFixes } from '../../src/desk/apply-fixes.ts';

/** What is wrong, as `line:column message`. */
function problems(text: string): string[] {
  return readYaml(text, 2).problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

test.each([
  ['title: Talks: what came', 'title: "Talks: what came"'],
  ['region:volga\nkind: news', 'region: volga\nkind: news'],
  ['title: "A lot" of plans', `title: '"A lot" of plans'`],
  ["title: 'It's here'", `title: "It's here"`],
  ['title: @kamaz', 'title: "@kamaz"'],
  ['title: `x`', 'title: "`x`"'],
  ['title: %5', 'title: "%5"'],
  ['title:\u00A0Talks\nkind: news', 'title: Talks\nkind: news'],
  ['title: Talks: what came # not cleared', 'title: "Talks: what came" # not cleared'],
  ['title: @kamaz says  # ask: whom?', 'title: "@kamaz says"  # ask: whom?'],
  ['title: "A # lot" of plans # ask', `title: '"A # lot" of plans' # ask`],
  ["title: 'It's here' # ask", `title: "It's here" # ask`],
  ['title: [Kazan] A visit', 'title: "[Kazan] A visit"'],
  ['title: {Kazan} A visit # ask', 'title: "{Kazan} A visit" # ask'],
  ['title: ["a]", b] C', `title: '["a]", b] C'`],
  ['title: **Bold** title', 'title: "**Bold** title"'],
  ['a: [x](y)\nb: z', 'a: "[x](y)"\nb: z'],
  ['a:\n  - title: [Draft] report\n    url: x', 'a:\n  - title: "[Draft] report"\n    url: x'],
  ['a:\n  - { text: Kazan: the city }', 'a:\n  - { text: "Kazan: the city" }'],
  ['a: [{ text: Trade: a "visit", date: x }]', `a: [{ text: 'Trade: a "visit"', date: x }]`],
  ['a: { date: x,\n  text: Kazan: the city }', 'a: { date: x,\n  text: "Kazan: the city" }'],
  ['a: { src: map.png, alt: Map [detail] }', 'a: { src: map.png, alt: "Map [detail]" }'],
  [
    'a:\n  - { date: 2022, text: The board {new} met }',
    'a:\n  - { date: 2022, text: "The board {new} met" }',
  ],
  ['a: { url: https://example.org/{id}, b: c }', 'a: { url: "https://example.org/{id}", b: c }'],
  ['a: [{ url: https://example.org/a[1] }]', 'a: [{ url: "https://example.org/a[1]" }]'],
  ['a: [KAMAZ [truck], b]', 'a: ["KAMAZ [truck]", b]'],
  ['entities: [kamaz], [desk] # ask', 'entities: [kamaz, desk] # ask'],
  ['entities: [kamaz] [desk]', 'entities: [kamaz, desk]'],
  ['entities: [kamaz], desk', 'entities: [kamaz, desk]'],
  ['a:\n  - title: Report: 2021 # from J.', 'a:\n  - title: "Report: 2021" # from J.'],
])('says what was meant by %j, and can write it', (text, right) => {
  const { problems: found } = readYaml(text, 1);
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []));
  expect(fixes).toHaveLength(1);
  expect(applyFixes(text, fixes)).toBe(right);
  expect(readYaml(right, 1).problems).toEqual([]);
});

test.each([
  [
    'a: { b: c,\n  text: A [b] and {c}\n}',
    '3:9 Unexpected `[` inside the value of `text` in braces, expected the whole of it in quotation marks: `text: "A [b] and {c}"`.',
  ],
  [
    'image: { alt: Map [detail, src: map.png }',
    '2:15 Unexpected `[` inside the value of `alt` in braces, expected the whole of it in quotation marks.',
  ],
  [
    'title: Trade: No #1',
    '2:8 Unexpected `: ` inside the value of `title`, expected the whole of it in quotation marks, and `#1` inside them if it belongs to the text.',
  ],
  [
    'title: @kamaz, "year # 2"',
    '2:8 Unexpected `@` at the beginning of `title`, expected text that begins with it in quotation marks, and `# 2"` inside them if it belongs to the text.',
  ],
  [
    "title: 'It's # here'",
    "2:8 Unexpected `s` after the closing quotation mark of `title`, expected quotation marks around the whole, and `# here'` inside them if it belongs to the text.",
  ],
  [
    'aliases: [KAMAZ], [Kamaz]',
    '2:10 Unexpected `, [Kamaz]` after the closing `]` of `aliases`, expected one list: `aliases: [KAMAZ, Kamaz]`, or, if it is text, quotation marks around the whole: `aliases: "[KAMAZ], [Kamaz]"`.',
  ],
  [
    'entities: [kamaz] desk',
    '2:11 Unexpected `desk` after the closing `]` of `entities`, expected nothing there, or, if it is text, quotation marks around the whole: `entities: "[kamaz] desk"`.',
  ],
  [
    'a: { b: c }, { b: d }',
    '2:4 Unexpected `, { b: d }` after the closing `}` of `a`, expected nothing there, or, if it is text, quotation marks around the whole: `a: "{ b: c }, { b: d }"`.',
  ],
  [
    'a: { date: 2022-01-01 text: Kazan }',
    '2:12 Unexpected `: ` inside the value of `date` in braces, expected the whole of it in quotation marks: `date: "2022-01-01 text: Kazan"`, or a comma before `text`.',
  ],
  [
    'a: { text: Kazan: a city, of many, date: x }',
    '2:12 Unexpected `: ` inside the value of `text` in braces, expected the whole of it in quotation marks: `text: "Kazan: a city, of many"`.',
  ],
  [
    'a: { text: One, two, and three, b: c }',
    '2:12 Unexpected comma before `two` inside braces, expected text that holds a comma in quotation marks: `text: "One, two, and three"`, or, if it is a field, `two: …`.',
  ],
  [
    'a: { value: 441,5 }',
    '2:13 Unexpected comma before `5` inside braces, expected a decimal point: `value: 441.5`.',
  ],
  [
    'a: { value: 1,500 }',
    '2:13 Unexpected comma before `500` inside braces, expected a decimal point: `value: 1.500`, or no sign: `value: 1500`.',
  ],
  [
    'a: { b: c,\n  text: No #1, or 2, d: e }\nf: g',
    '3:9 Unexpected comment from `#1, or 2` on inside braces, expected text that holds ` #` in quotation marks: `text: "No #1, or 2"`.',
  ],
  [
    'aliases: [A, KAMAZ #1, B]\nf: g',
    '2:14 Unexpected comment from `#1` on inside brackets, expected text that holds ` #` in quotation marks: `"KAMAZ #1"`.',
  ],
  [
    'aliases: [KAMAZ: a: b]',
    '2:18 Unexpected `: ` or `- ` inside brackets or braces, expected text that holds it in quotation marks.',
  ],
  [
    'title: Trade: a visit\n  to Kazan',
    '2:8 Unexpected `: ` inside the value of `title`, expected the whole of it in quotation marks: `title: "Trade: a visit"`. The next line belongs to it too.',
  ],
])('leaves to the author what %j means', (text, problem) => {
  expect(problems(text)).toEqual([problem]);
  expect(readYaml(text, 2).problems[0]?.fix).toBeUndefined();
});

test.each([
  '49.108891234567891',
  '0.30000000000000004',
  '1.50000000000000000000',
  '-0.000001234e-5',
  '1000000000000000',
])('leaves %s as a program writes it', (number) => {
  expect(problems(`a: ${number}`)).toEqual([]);
});

test('what escapes write is composed as the rest of the file is, and stays where it was', () => {
  const yaml = readYaml('a: { "Cafe\\u0301": x }\ntitle: "Cafe\\u0301 turnover"', 2);
  expect(yaml.data).toEqual({ a: { Café: 'x' }, title: 'Café turnover' });
  expect(yaml.placeOf(['a', 'Café'])).toMatchObject({ line: 2, column: 20 });
  expect(yaml.placeOf(['title'])).toMatchObject({ line: 3, column: 8, endColumn: 29 });
  expect(yaml.written(['title'])).toBe('"Cafe\\u0301 turnover"');
  expect(problems('"Café": 1\n"Cafe\\u0301": 2')).toEqual([
    '3:1 Unexpected second `Café`, expected each field once. Keep one of them.',
  ]);
});

test.each([
  [
    'entities: [kamaz, kazan\nkind: news',
    '2:11 Unexpected end of the list `entities`, expected a closing `]`.',
  ],
  ['title: "A visit\nkind: news', '2:8 Unexpected end of `title`, expected a closing quotation mark `"`.'],
  ["title: 'It''s\nkind: news", "2:8 Unexpected end of `title`, expected a closing quotation mark `'`."],
  [
    'look: { # colours\n  accent: "#a3124e"\nkind: news',
    '2:7 Unexpected end of `look`, expected a closing `}`.',
  ],
  [
    'title: "One line\nand another."\nkind: news',
    '3:1 Unexpected line at the margin inside the quoted text of `title`, expected each further line indented by two spaces.',
  ],
  ['kind: news\n\tdate: 2022', '3:1 Unexpected tab, expected spaces for indentation.'],
  [
    'kind: news\n  date: 2022',
    '3:3 Unexpected 2 spaces before `date`, expected none, so that it stands directly below `kind`.',
  ],
  [
    'title: "x"\n  date: 2022',
    '3:3 Unexpected 2 spaces before `date`, expected none, so that it stands directly below `title`.',
  ],
  [
    ' kind: news\ndate: 2022',
    '2:1 Unexpected 1 space before `kind`, expected none: fields begin at the margin.',
  ],
  [
    'kind: news\nsome words\ndate: 2022',
    '3:1 Unexpected line `some words`, expected the name of a field, a colon and a space: `name: value`.',
  ],
  ['a: 1\n---\nb: 2', '3:1 Unexpected second YAML document, expected one.'],
  ['%YAML 1.1\n---\na: 1', '2:1 Unexpected directive `%YAML`, expected the fields alone.'],
  ['a: 1\na: 2', '3:1 Unexpected second `a`, expected each field once. Keep one of them.'],
  [
    'a: 0.12345678901234567890123',
    '2:4 Unexpected number `0.12345678901234567890123`, expected at most 15 digits: more would be rounded. Leave out the last ones.',
  ],
  [
    'a: -0.0000100000000000000000001e3',
    '2:4 Unexpected number `-0.0000100000000000000000001e3`, expected at most 15 digits: more would be rounded. Leave out the last ones.',
  ],
  [
    'a: 441.00000000000000000001',
    '2:4 Unexpected number `441.00000000000000000001`, expected at most 15 digits: more would be rounded. Leave out the last ones.',
  ],
  ['a: { b: 1, b: 2 }', '2:12 Unexpected second `b`, expected each field once. Keep one of them.'],
  ['<<: { a: 1 }', '2:1 Unexpected merge `<<`, expected the fields themselves.'],
  [
    '__proto__: { a: 1 }',
    '2:1 Unexpected field `__proto__`, expected another name: this one belongs to the language of the generator.',
  ],
  [
    'a: 0x1F',
    '2:4 Unexpected number `0x1F`, expected digits without a prefix, such as `441` or `6.7`. If it is text, put the whole of it in quotation marks.',
  ],
  [
    'a: 12345678901234567890',
    '2:4 Unexpected number `12345678901234567890`, expected at most 15 digits: a larger one would be rounded. Choose a larger unit.',
  ],
  [
    'a: "\\u202E"',
    '2:4 Unexpected right-to-left override U+202E by its number, expected text that readers can see. It makes readers see letters in another order than they are written in.',
  ],
])('tells where %j is wrong', (text, problem) => {
  expect(problems(text)).toEqual([problem]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['keys', Array.from({ length: 30_000 }, (_, index) => `a${index}: 1`).join('\n')],
  [
    'names inside braces',
    `a: { text: x, ${Array.from({ length: 25_000 }, (_, index) => `b${index}`).join(', ')} }`,
  ],
  ['length', `a: ${'b'.repeat(300_000)}`],
  ['levels', Array.from({ length: 300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
])('bounds %s', (_, text) => {
  expect(problems(text).length).toBeLessThanOrEqual(1);
});

test('reads as data what YAML 1.2 does, or refuses it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab: -[]{}"\'#\n,&*!|>%@`?0.1')) }),
      (text) => {
        const { data, problems: found } = readYaml(text, 1);
        if (found.length === 0) expect(data ?? null).toEqual(parse(text, { schema: 'core' }) ?? null);
      },
    ),
  );
});

test('every problem lies within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab: -[]{}"\'\n,&*|>%')) }), (text) => {
      const lines = text.split('\n');
      for (const { place } of readYaml(text, 1).problems) {
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
      }
    }),
  );
});
