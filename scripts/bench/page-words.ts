/** What readers read in the `<main>` of a page, as far as site generators agree on it. */
export interface PageText {
  /** The words in their order: letters and digits, without punctuation. */
  words: string[];
  /** The days in `<time datetime>`, in their order. */
  days: string[];
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Reads a page without a parser: enough for the templates of the bench, which write plain HTML. */
export function pageText(html: string): PageText {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const days = [...main.matchAll(/<time[^>]*\bdatetime="?([\d-]+)/g)].map(([, day = '']) => day);
  const text = main
    .replace(
      /<section[^>]*\bfootnotes\b[\s\S]*?<\/section>|<div class="footnotes"[\s\S]*?<\/div>/g,
      footnoteText,
    )
    .replace(/<sup[\s\S]*?<\/sup>/g, ' ')
    // A word may be partly emphasised, but no block ends within one.
    .replace(/<\/?(?:a|abbr|b|code|em|i|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal?: string, hexadecimal?: string, name = '') =>
      (decimal ?? hexadecimal)
        ? String.fromCodePoint(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
        : (NAMED[name as string] ?? ' '),
    );
  return { words: text.match(/[\p{L}\p{N}]+/gu) ?? [], days };
}

/** Notes without what each generator puts around them: their heading and the links back. */
function footnoteText(notes: string): string {
  const items = [...notes.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = '']) => item);
  return items.join(' ').replace(/<a[^>]*(?:backref|data-footnote-backref)[^>]*>[\s\S]*?<\/a>/g, ' ');
}
