import { expect, test } from 'vitest';
import { romanise, soundKey } from '../../src/text/transliteration.ts';

test('writes Russian as the press in English does', () => {
  expect(romanise('Рустам Минниханов')).toBe('Rustam Minnikhanov');
  expect(romanise('Щербаков, Хрущёв')).toBe('Shcherbakov, Khrushchev');
  expect(romanise('Набережные Челны')).toBe('Naberezhnye Chelny');
});

test('knows the letters of Tatar and Kazakh', () => {
  expect(romanise('Рөстәм Миңнеханов')).toBe('Rostam Minnekhanov');
  expect(romanise('Қазақстан')).toBe('Qazaqstan');
});

test('knows every letter that Tatar adds, and letters of its neighbours', () => {
  expect(romanise('Әә Өө Үү Җҗ Ңң Һһ')).toBe('Aa Oo Uu Jj Nn Hh');
  expect(romanise('Чӑваш, Йошкар-Ола, ӱдыр, Ӝажы, Ирӕстӕ')).toBe(
    'Chavash, Yoshkar-Ola, udyr, Zhazhy, Iraestae',
  );
  expect(romanise('Љубав, Ѓорѓи, вѣра')).toBe('Ljubav, Gorgi, vera');
});

test('takes letters with marks together or apart', () => {
  expect(romanise('Алтай'.normalize('NFD'))).toBe('Altay');
});

test('leaves Latin letters and signs as they are', () => {
  expect(romanise('KAMAZ, 1969 (Türkiye)')).toBe('KAMAZ, 1969 (Türkiye)');
});

test('one key stands for all ways to write a name', () => {
  const same = [
    ['Минниханов', 'Minnikhanov', 'minnihanov'],
    ['Токаев', 'Tokayev', 'Tokaev'],
    ['Сергей', 'Sergey', 'Sergei'],
    ['Ельцин', 'Yeltsin', 'Eltsin'],
    ['Хрущёв', 'Khrushchev', 'Hrushev'],
    ['Юрий', 'Yuri', 'Yury'],
  ];
  for (const ways of same) expect(new Set(ways.map(soundKey)).size, ways.join(', ')).toBe(1);
});

test('keys of different names differ', () => {
  expect(new Set(['Казань', 'Казахстан', 'КАМАЗ', 'Кама'].map(soundKey)).size).toBe(4);
});
