import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mixedScripts } from '../../src/text/mixed-scripts.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** Letters of the other script by their numbers, since nobody sees the difference. */
test.each([
  ['K\u0430maz', 'in `K\u0430maz`, `\u0430` is Cyrillic, the other letters are Latin', 'Kamaz'],
  ['KAMA\u0417', 'in `KAMA\u0417`, `K`, `A` and `M` are Latin, the other letter is Cyrillic', 'КАМАЗ'],
  ['Tатарстан', 'in `Tатарстан`, `T` is Latin, the other letters are Cyrillic', 'Татарстан'],
  ['CШA', 'in `CШA`, `C` and `A` are Latin, the other letter is Cyrillic', 'США'],
  ['шәhәр', 'in `шәhәр`, `h` is Latin, the other letters are Cyrillic', 'шәһәр'],
  ['\u018Fлмәт', 'in `\u018Fлмәт`, `\u018F` is Latin, the other letters are Cyrillic', 'Әлмәт'],
  ['Қазақстaн', 'in `Қазақстaн`, `a` is Latin, the other letters are Cyrillic', 'Қазақстан'],
  ['еGov', 'in `еGov`, `е` is Cyrillic, the other letters are Latin', 'eGov'],
  ['\u0391thens', 'in `\u0391thens`, `\u0391` is Greek, the other letters are Latin', 'Athens'],
  ['\u039Fренбург', 'in `\u039Fренбург`, `\u039F` is Greek, the other letters are Cyrillic', 'Оренбург'],
  ['Aθήνα', 'in `Aθήνα`, `A` is Latin, the other letters are Greek', 'Αθήνα'],
  ['рH', 'in `рH`, `р` is Cyrillic, the other letter is Latin', undefined],
])('%s is told', (word, description, spelling) => {
  const text = `до ${word}, and after`;
  expect([...mixedScripts(text)]).toEqual([
    { index: 3, length: word.length, word, description, ...(spelling !== undefined && { spelling }) },
  ]);
});

test('every word is told, at its place, without what is joined to it', () => {
  const found = [...mixedScripts('Kаmaz, iPhone и KAMAZ-Kаmaz’s')];
  expect(found.map(({ index, word }) => [index, word])).toEqual([
    [0, 'Kаmaz'],
    [22, 'Kаmaz'],
  ]);
});

test('a description stays short, however long a word is', () => {
  const [found] = mixedScripts(`${'a'.repeat(1000)}\u0430`);
  expect(found?.description.length).toBeLessThan(120);
});

test.each([
  'pattern="^[a-zA-Zа-яА-ЯЁё0-9]+$"',
  'IT-компания, SMS-ка, PR-щик, Wi-Fi-роутер, B2B-продажи',
  'COVID-19, Су-57, х64, 5G-сеть, Т-90М, MiG-31К, 4х4',
  "iPhone'ы, iPhone’ы, Google'а и O'Reilly",
  'СССР, НАТО, HATO, РФ, ЕС, CCCP, NASA, СМИ о IBM',
  'webинар, SMSка, PRщик, Zoomиться, дизайн by Ив',
  'кВт, мкА, мА·ч, МГц, км², руб./USD, °C, Å',
  'Tкр, Pк, Qср, Eп, XXго, XIXв',
  'μA, μm, kΩ, MΩ, ΔT, αx, βX, λ, sinα, Δx, πR, ρV, νt, ΣXi, Ωm',
  'H2SO4, NaCl, CO₂, pH, C₂H₅OH',
  'Әлмәт, җиһан, Қазақстан, Ўзбекистон, Тоҷикистон, Ӏечу, Ԥсны',
  'Əliyev, Türkiye, Ðà, ÿ, naïve, Đurić, Ælfred',
  'https://ru.wikipedia.org/wiki/Татарстан?a=б, имя_file, Казань/Kazan',
])('%s is meant', (text) => {
  expect([...mixedScripts(text)]).toEqual([]);
});

test('no file of the publication is blamed', () => {
  const files = globSync('**/*.{md,yml,csv}', { cwd: CONTENT });
  expect(files.length).toBeGreaterThan(0);
  const blamed = files.flatMap((file) => [...mixedScripts(readFileSync(join(CONTENT, file), 'utf8'))]);
  expect(blamed).toEqual([]);
});
