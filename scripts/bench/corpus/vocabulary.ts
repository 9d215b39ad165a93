import { type Chance } from './chance.ts';

const VOCABULARY = 50_000;

/** The most frequent words are English, so that stop-word lists and stemmers do what they do on real text. */
const FUNCTION_WORDS =
  `the of and to in a that is for on was with as by it at from be were this have are which or an had not but
   its their has they he one more all she we who been would there when his what if so can out up about into
   than other some time only could new them these then two may first do any like now over such our her most
   after also`.split(/\s+/);
const STARTS = 'b c d f g h k l m n p r s t v w z b d g k l m n p r s t v br ch dr gr kr pr sh st tr'.split(
  ' ',
);
const VOWELS = 'a a a e e e i i o o u ai ea io'.split(' ');
const JOINTS = ['', '', '', '', 'l', 'n', 'r', 's'];
const ENDS = ['', '', '', 'l', 'm', 'n', 'n', 'r', 'r', 's', 't', 'k', 'nd', 'nt', 'rk', 'st'];
const INFLECTIONS = ['s', 's', 'ed', 'ing', 'er', 'ly'];

/** 50,000 words by rank, the most frequent first: frequent words are short, and a third of the rarer ones are inflected forms. */
export function makeVocabulary(random: Chance): string[] {
  const words = new Set(FUNCTION_WORDS);
  const stems: string[] = [];
  while (words.size < VOCABULARY) {
    const isInflected = words.size > 1000 && random.chance(1 / 3);
    const word = isInflected
      ? random.pick(stems) + random.pick(INFLECTIONS)
      : invent(random, words.size < 500 ? 1 : words.size < 20_000 ? 2 : 3);
    if (word.length < 3 || words.has(word)) continue;
    words.add(word);
    if (!isInflected) stems.push(word);
  }
  return [...words];
}

/** A pronounceable word of so many syllables: `plaint`, `kordea`, `shilmonas`. */
export function invent(random: Chance, syllables: number): string {
  let word = '';
  for (let count = 1; count <= syllables; count++)
    word += random.pick(STARTS) + random.pick(VOWELS) + random.pick(count < syllables ? JOINTS : ENDS);
  return word;
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
