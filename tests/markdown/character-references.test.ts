import { expect, test } from 'vitest';
import { findings, html } from './rendering.ts';

test('a character that must not stand in a text is told where its number stands', () => {
  expect(findings('One line.\nA &#x202E;turned &#8238; word.')).toEqual([
    expect.stringMatching(
      /^2:3 error unexpected-character Unexpected `&#x202E;`, right-to-left override U\+202E, /,
    ),
    expect.stringMatching(/^2:18 error unexpected-character Unexpected `&#8238;`/),
  ]);
});

test('also in the title of a link and the words of a picture', () => {
  expect(findings('[a](/articles/2022/here/ "&#x202D;")').map((finding) => finding.split(',')[0])).toEqual([
    '1:27 error unexpected-character Unexpected `&#x202D;`',
  ]);
  expect(findings('![a&#xE0041;](centre.png)').map((finding) => finding.split(',')[0])).toEqual([
    '1:4 error unexpected-character Unexpected `&#xE0041;`',
  ]);
});

test('a pile of marks is told, also where some of them stand there themselves', () => {
  const pile =
    /^1:\d+ warning unexpected-character Unexpected `&#(?:x301|769);`, pile of 40 combining marks, /;
  expect(findings(`A word${'&#x301;'.repeat(40)}.`)).toEqual([expect.stringMatching(pile)]);
  expect(findings(`A word${'\u0300'.repeat(4)}${'&#769;'.repeat(36)}.`)).toEqual([
    expect.stringMatching(pile),
  ]);
  expect(findings('A wo&#x301;rd, a&#x302;&#x301;nd an emoji: &#10084;&#xFE0F;.')).toEqual([]);
});

test('a number that stands for no character is told, with the character that Windows-1252 has there', () => {
  expect(findings('1914&#150;1918 &#0; &#xD800;\n&#x110000; &#xFFFE; &#11; \uFFFD &#xFFFD; &#151;')).toEqual([
    '1:5 error unexpected-character Unexpected `&#150;`, the number of no character, expected `–`.',
    ...['1:16', '1:21', '2:1', '2:12', '2:21'].map((place): unknown =>
      expect.stringMatching(
        new RegExp(`^${place} error .*, the number of no character, expected text that readers can see\\.$`),
      ),
    ),
    '2:38 error unexpected-character Unexpected `&#151;`, the number of no character, expected `—`.',
  ]);
  expect(findings('[a](/articles/2022/here/ "&#150;") `&#150;`')).toHaveLength(1);
});

test('a number in code is text', () => {
  expect(findings('Write `&#x202E;` and `&#7;`.')).toEqual([]);
  expect(html('Write `&#x202E;`.')).toContain('&#x26;#x202E;');
});

test('what may stand may be written by its number', () => {
  expect(findings('&#8203; &#xAD; &nbsp; &#8207; &#x1F600; &rlm;')).toEqual([]);
});

test('nothing of it reaches a page, wherever it comes from', () => {
  const chart = (data: string) =>
    `\`\`\`chart\ntype: bar\ntitle: Words\ndata: ${data}\nx: word\ny: times\nunit: times\nsource: s\n\`\`\``;
  const charts = `${chart('words.csv')}\n\n${chart('[{ word: a\u202Eb, times: 1 }]')}`;
  const page = html(`a &#x202E; \u202E \u0007 ![\u0085&#x202D;](centre.png)\n\n${charts}`, {
    file: () => ({ text: 'word,times\na\u202Eb\u0007,1\n' }),
  });
  expect(page).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202D\u202E\uFFFE]/);
  expect(page).toContain('>a\uFFFDb</th>');
  expect(page).toContain('data: words.csv');
});

test('marks are not piled up across emphasis either', () => {
  const five = '\u0330'.repeat(5);
  expect(findings(`See b*${five}*${five} and on.`)).toEqual([
    '1:7 warning unexpected-character Unexpected pile of 10 combining marks, expected text that readers can see. No writing sets more than 8 marks on a letter; they cover the lines around it.',
  ]);
  expect(findings(`b**${'&#816;'.repeat(5)}**${'&#x330;'.repeat(5)}`)).toHaveLength(1);
  expect(
    findings(
      `b*${'\u0330'.repeat(4)}*${'\u0330'.repeat(4)} क्षि*त्र* ${'*&#1072;&#769;*&#1072;&#769;'.repeat(10)} &#8211;*&#8211;*`,
    ),
  ).toEqual([]);
});
