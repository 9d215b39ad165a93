import { unspaced } from '../../search/spaced-words.ts';
import { markedExcerpt, type MarkedText } from './marked-text.ts';
import type { PagefindFragment } from './pagefind.ts';
import type { Passage } from './search-protocol.ts';

const MOST_SECTIONS = 2;

/** What a list shows of an article that Pagefind found. */
export function passageOf(
  fragment: PagefindFragment,
  { article, language }: Pick<Passage, 'article' | 'language'>,
): Passage {
  return {
    article,
    path: fragment.url,
    title: unspaced(fragment.meta.title),
    language,
    text: textOf(fragment),
    sections: fragment.sub_results
      .flatMap(({ title, anchor }) => (anchor ? [{ title: unspaced(title), id: anchor.id }] : []))
      .slice(0, MOST_SECTIONS),
  };
}

/** The excerpt, with an ellipsis where the text goes on. */
function textOf({ content, excerpt, plain_excerpt: plain }: PagefindFragment): MarkedText {
  const ellipsis = { text: '…', marked: false };
  return [
    ...(content.startsWith(plain) ? [] : [{ ...ellipsis, text: '… ' }]),
    ...markedExcerpt(excerpt),
    ...(content.endsWith(plain) ? [] : [{ ...ellipsis, text: ' …' }]),
  ];
}
