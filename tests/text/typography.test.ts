import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typographic } from '../../src/text/typography.ts';

test.each([
  ['"A lot of plans"', '“A lot of plans”'],
  ["'A lot of plans': what he took", '‘A lot of plans’: what he took'],
  [`He said: "It is 'a lot', really."`, 'He said: “It is ‘a lot’, really.”'],
  [`"'Yes,' she said"`, '“‘Yes,’ she said”'],
  ['("quoted")', '(“quoted”)'],
  [`mkdir('/') and "a/", "b"`, 'mkdir(‘/’) and “a/”, “b”'],
  [`join(''), he said -"she" too`, 'join(‘’), he said -“she” too'],
  ['a--"quoted"', 'a—“quoted”'],
])('English quotation marks: %s', (typed, set) => {
  expect(typographic(typed, 'en')).toBe(set);
});

test.each([
  ["KAMAZ's list", 'KAMAZ’s list'],
  ["the students' list", 'the students’ list'],
  ["'tis the '90s, rock 'n' roll", '’tis the ’90s, rock ’n’ roll'],
  ["O'Neill", 'O’Neill'],
])('apostrophes: %s', (typed, set) => {
  expect(typographic(typed, 'en')).toBe(set);
});

test.each([
  ['ru', '"Татнефть" и "КАМАЗ"', '«Татнефть» и\u00A0«КАМАЗ»'],
  ['ru', '"Компания "Татнефть" сообщила"', '«Компания „Татнефть“ сообщила»'],
  ['ru', '"Компания "Татнефть""', '«Компания „Татнефть“»'],
  ['tt', '"Татнефть" компаниясе', '«Татнефть» компаниясе'],
  ['en-GB', '"Tatneft"', '“Tatneft”'],
  ['de', `"Hallo", sagt Kogogin's Bruder...`, '„Hallo“, sagt Kogogin’s Bruder…'],
  ['fr', '("Bonjour", dit-il)', '(«\u00A0Bonjour\u00A0», dit-il)'],
  ['fr', '"Il dit "bonjour" à tous"', '«\u00A0Il dit “bonjour” à tous\u00A0»'],
  ['es', 'el código "nuevo".', 'el código “nuevo”.'],
  ['pl', 'Spółka "Tatneft" ogłosiła', 'Spółka „Tatneft” ogłosiła'],
  ['hu', '„A Tatneft" közölte, "új"', '„A Tatneft” közölte, „új”'],
  ['ro', '„Compania“ a anunțat "planul"', '„Compania“ a anunțat „planul”'],
  ['tr', '"Tatneft" duyurdu', '“Tatneft” duyurdu'],
  ['fr', `l'"affaire" d’"État"`, 'l’«\u00A0affaire\u00A0» d’«\u00A0État\u00A0»'],
  ['it', `dell'"economia", l'Unione`, 'dell’«economia», l’Unione'],
  ['de', `"Er sagte "ja", 'nein' und geht's"`, '„Er sagte „ja“, ‚nein‘ und geht’s“'],
  ['de', `„Er sagte ‚ja‘" und »so« und "so"`, '„Er sagte ‚ja‘“ und »so« und „so“'],
  ['de', `'s ist wie '68, sagt Hans' Bruder`, '’s ist wie ’68, sagt Hans’ Bruder'],
  ['pl', '"Spółka "Tatneft" ogłosiła"', '„Spółka «Tatneft» ogłosiła”'],
  ['nb', '"Han sa "ja" i går"', '«Han sa «ja» i går»'],
  ['nl', `'s Avonds in '90, zo'n "plan"`, '’s Avonds in ’90, zo’n “plan”'],
])('quotation marks of %s: %s', (language, typed, set) => {
  expect(typographic(typed, language)).toBe(set);
});

test('of a language without a row, double quotation marks stay as typed', () => {
  expect(typographic('分的"相容軟體"運作...', 'zh')).toBe('分的"相容軟體"運作…');
});

test.each([
  ['en', 'growth -- at last', 'growth\u00A0– at last'],
  ['en', 'growth - at last', 'growth\u00A0– at last'],
  ['ru', 'рост - наконец', 'рост\u00A0— наконец'],
  ['tt', 'үсеш -- ниһаять', 'үсеш\u00A0— ниһаять'],
  ['en', 'growth --- at last', 'growth\u00A0— at last'],
  ['en', 'growth---at last', 'growth—at last'],
  ['en', '2016-2020', '2016–2020'],
  ['en', 'pages 12--14', 'pages 12–14'],
])('dashes of %s: %s', (language, typed, set) => {
  expect(typographic(typed, language)).toBe(set);
});

test.each([
  'Tatarstan-based',
  '2022-01-26',
  '2020-2016',
  'ISBN 978-2016-2020-1',
  '/2016-2020/',
  'run it with --fix',
  '5 - 3',
  '- first',
  'a -b',
  '-----',
])('a hyphen that is no dash stays: %s', (typed) => {
  expect(typographic(typed, 'en')).toBe(typed);
});

test('three dots are an ellipsis, two or four are not', () => {
  expect(typographic('wait... so.. no.... main...feature', 'en')).toBe('wait… so.. no.... main...feature');
});

test('inches and minutes stay straight where nothing is open', () => {
  expect(typographic(`a 5" pipe at 55° 45'`, 'en')).toBe(`a 5" pipe at 55° 45'`);
});

test.each([
  ['en', '$441 million on 24 January, No. 5', '$441\u00A0million on 24\u00A0January, No.\u00A05'],
  ['ru', 'в Казани и на Волге 5 млн, № 3', 'в\u00A0Казани и\u00A0на\u00A0Волге 5\u00A0млн, №\u00A03'],
  ['tt', '24 гыйнвар, 5 млн', '24\u00A0гыйнвар, 5\u00A0млн'],
])('lines do not break inside an expression, %s', (language, typed, set) => {
  expect(typographic(typed, language)).toBe(set);
});

/** One or more of each habit. */
const LANGUAGES = [
  'en',
  'ru',
  'tt',
  'de',
  'es',
  'fr',
  'pl',
  'zh',
  'nl',
  'el',
  'nb',
  'bg',
  'hr',
  'ka',
  'hu',
  'ro',
];

test('what is typographic already is the same after a second pass', () => {
  const piece = fc.constantFrom(
    ...['"', "'", '“', '”', '‘', '’', '«', '»', '„', '-', '--', '---', '–', '—', '.', '...', '…', ' ', '\n'],
    ...[
      'a',
      'KAMAZ',
      'в',
      '5',
      '12',
      '2016',
      '2020',
      'million',
      'млн',
      '(',
      ')',
      ',',
      '%',
      'tis',
      '90s',
      '😀',
      '\uFFFC',
      '№',
      'No.',
    ],
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (typed, language) => {
      const once = typographic(typed, language);
      expect(typographic(once, language)).toBe(once);
    }),
    {
      numRuns: 5000,
      examples: [
        ['«"\'', 'de'],
        ['"No.“\'', 'hu'],
      ],
    },
  );
});

test('letters and digits are never changed', () => {
  const bare = (text: string) => text.replace(/[\s"'“”‘’«»„.…–—-]/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ru', 'tt'), (typed, language) => {
      expect(bare(typographic(typed, language))).toBe(bare(typed));
    }),
  );
});
