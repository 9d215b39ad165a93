import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { isDesk } from './is-desk.ts';

/**
 * How to cite an article, as an entry of BibTeX: `@misc`, which BibTeX and
 * biblatex both know. In UTF-8, as biber and every BibTeX of this century read it.
 *
 * @see https://ctan.org/pkg/bibtex, “BibTeXing”, for the entries, and the manual of biblatex for `url` and `langid`.
 */
export function bibtexEntry(publication: Publication, article: Article): string {
  const [year = '', month = ''] = article.day.split('-');
  const language = LANGUAGES[article.language.split('-')[0] ?? ''];
  const fields = [
    ['author', braced(article.authors.map((slug) => authorName(publication, slug)).join(' and '))],
    // The second pair of braces keeps the capitals of names.
    ['title', braced(braced(escaped(article.title)))],
    ['howpublished', braced(escaped(publication.settings.name))],
    ['year', year],
    ['month', MONTHS[Number(month) - 1] ?? month],
    ['url', braced(publication.address(article.path))],
    ['langid', language && braced(language)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value},\n`]));
  return `@misc{${key(article)},\n${lines.join('')}}\n`;
}

/** The macros that every BibTeX style defines. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Languages that babel and polyglossia name, for the hyphenation of titles. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'english', ru: 'russian' };

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Not \{ and \}, which BibTeX counts when it looks for the end of a field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text with the characters that TeX gives a meaning written as commands. */
function escaped(text: string): string {
  return text.replace(/[\\~^{}$&#_%]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

function braced(text: string): string {
  return `{${text}}`;
}

/** A name in braces of its own where its words are not a given and a family name. */
function authorName(publication: Publication, slug: string): string {
  const author = publication.author(slug);
  if (!author) return braced(slug);
  const isWhole = isDesk(author) || /,|\band\b/i.test(author.name);
  return isWhole ? braced(escaped(author.name)) : escaped(author.name);
}

/** `volga-desk-2022-a-lot-of-plans`: the first author, and what is unique to the article. */
function key({ authors: [first = 'anonymous'], id }: Article): string {
  return `${first}-${id.replace('/', '-')}`;
}
