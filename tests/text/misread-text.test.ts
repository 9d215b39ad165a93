import { expect, test } from 'vitest';
import { misreadText } from '../../src/text/misread-text.ts';

test.each([
  ['Itâ€™s here', 2, '’'],
  ['1914â€“1918', 4, '–'],
  ['441 â‚¬', 4, '€'],
  ['CafÃ© here', 3, 'é'],
  ['5Â°C', 1, '°'],
  ['ÐšÐ°Ð·Ð°Ð½ÑŒ', 0, 'Казань'],
])('%j was taken for Windows-1252', (text, index, meant) => {
  expect(misreadText(text)).toMatchObject({ index, meant });
});

test.each([
  ['РўР°С‚Р°СЂСЃС‚Р°РЅ grew', 0, 'Татарстан'],
  ['ItвЂ™s here', 2, '’'],
  ['вЂњNoвЂќ', 0, '“'],
  ['441 в‚¬', 4, '€'],
  ['Приказ в„–5', 7, '№'],
  ['5В°C', 1, '°'],
  ['CafГ© here', 3, 'é'],
  ['Mehmet GГјmГјЕџ', 11, 'ü'],
  ['The РљР°РјРђР— works', 4, 'КамАЗ'],
])('%j was taken for Windows-1251', (text, index, meant) => {
  expect(misreadText(text)).toMatchObject({ index, meant, encoding: 'Windows-1251' });
});

test.each([
  'СІЧ, РІС, СЕРЁЖА, РЁВ, «Русь»… СЁ',
  'Château, РІСІ, Рівне, Сєвєродонецьк',
  'Группа В», «В» В\u00A0Казани, В§5, 30°В, в „Ленте“, СЁГЁ, ЂЂ, OВГЁ, MГУ, MГі',
  'Châteaux, pâté à la française: « É\u00A0», CAFÉ…, «café»… 5\u00A0€',
  'NÃO, IRMÃ» SÃO Â… Â\u00A0',
  'AÑO, Ðe, ESPAÑ“',
  'Ünïcödé ßtraße “ÐÑ”',
  'Казань, Қазан',
  'Of Ã©\u0083 controls are told.',
])('%j was not', (text) => {
  expect(misreadText(text)).toBeUndefined();
});
