import { fold } from './fold.ts';

/**
 * Cyrillic letters in Latin ones, as the press in English writes names.
 *
 * @see BGN/PCGN romanization of Russian (1947), without its marks and apostrophes and with `e` for `ye` and `ё`;
 *   letters of Tatar, Kazakh, Bashkir, Kyrgyz, Tajik, Belarusian and Ukrainian after the BGN/PCGN tables of each;
 *   then those of Yakut, Ossetic, Azerbaijani, languages of the Caucasus, Serbian and Macedonian, and of Russian before 1918.
 *   A letter with marks that is not here (Chuvash ӗ, Mari ӱ, Udmurt ӝ) is written as the one without.
 */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ ә: 'a', ө: 'o', ү: 'u', җ: 'j', ң: 'n', һ: 'h' },
  ...{ ғ: 'gh', қ: 'q', ұ: 'u', і: 'i', ҡ: 'q', ҙ: 'z', ҫ: 's', ҳ: 'h', ҷ: 'j', ӣ: 'i', ӯ: 'u' },
  ...{ ў: 'w', ґ: 'g', є: 'ye', ї: 'yi' },
  ...{ ҕ: 'gh', ҥ: 'ng', ӕ: 'ae', ҝ: 'g', ҹ: 'j', ӏ: '' },
  ...{ ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѕ: 'dz', ѣ: 'e', ѳ: 'f', ѵ: 'i' },
};

/**
 * The text with its Cyrillic letters in Latin ones: `Рустам Минниханов` as `Rustam Minnikhanov`.
 * Everything else stays as it is.
 */
export function romanise(text: string): string {
  return text.normalize('NFC').replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const small = letter.toLowerCase();
    const latin = LATIN[small] ?? LATIN[small.normalize('NFD').charAt(0)];
    if (latin === undefined) return letter;
    return letter === small ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}

/** What sounds alike across ways of writing a name in Latin letters, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 's'],
  [/tch|ch/g, 'c'],
  [/dzh|dj|zh/g, 'j'],
  [/sh/g, 's'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  // Tokayev, Tokaev; Yeltsin, Eltsin.
  [/(?<=[aeou]|^)i(?=e)/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * A word reduced to what stays the same however it is transliterated: `Минниханов`, `Minnikhanov` and
 * `minnihanov` all give `minihanov`. Only for comparing; it is no spelling.
 */
export function soundKey(word: string): string {
  return SOUNDS.reduce((key, [sound, sign]) => key.replace(sound, sign), fold(romanise(word)));
}
