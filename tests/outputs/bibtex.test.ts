import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexEntry } from '../../src/outputs/bibtex.ts';
import { review, richArticle } from './review.ts';

const titled = review();

test('is an entry with the names of desks kept whole', () => {
  const publication = review();
  expect(bibtexEntry(publication, richArticle(publication))).toBe(`@misc{volga-desk-2022-a-lot-of-plans,
  author = {{Volga desk} and Anna Smith},
  title = {{‘A lot of plans’: what Minnikhanov took to Kazakhstan}},
  howpublished = {The Review},
  year = 2022,
  month = jan,
  url = {https://example.org/review/articles/2022/a-lot-of-plans/},
  langid = {english},
}
`);
});

test('writes what TeX gives a meaning as commands', () => {
  expect(entryOf('50% of $1 & #2_3 {a} ~b^c\\d')).toContain(
    'title = {{50\\% of \\$1 \\& \\#2\\_3 \\textbraceleft{}a\\textbraceright{} \\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d}}',
  );
});

test('keeps a name whole that BibTeX would divide', () => {
  const publication = review({ 'authors/anna-smith.yml': 'name: Smith and Sons, Kazan\n' });
  expect(bibtexEntry(publication, richArticle(publication))).toContain(
    '{{Volga desk} and {Smith and Sons, Kazan}}',
  );
});

test('whatever a title holds, braces are in pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '"', 'a') }), (title) => {
      const depths = Array.from(entryOf(title)).reduce<number[]>(
        (all, character) => [
          ...all,
          (all.at(-1) ?? 0) + (character === '{' ? 1 : character === '}' ? -1 : 0),
        ],
        [],
      );
      expect(Math.min(...depths)).toBe(0);
      expect(depths.indexOf(0, 6)).toBe(depths.length - 2);
    }),
  );
});

function entryOf(title: string): string {
  return bibtexEntry(titled, { ...richArticle(titled), title });
}
