import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';
import { jobOf } from './job.ts';
import type { BodyWords } from './words.ts';

/**
 * Footnotes as remark-rehype makes them, with ids by number (`n-1` for the note, `r-1` for
 * its mark, `r-1-2` for its second), and with their words in the language of the text.
 */
export const footnotes: Plugin<[], Root> = () => (tree, file) => {
  const section = tree.children.findLast(isNotes);
  if (!section) return;
  const { words } = jobOf(file);
  const list = section.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'ol',
  );
  const items = (list?.children ?? []).filter((child): child is Element => child.type === 'element');
  const numbers = new Map(items.map((item, index) => [`#${String(item.properties.id)}`, index + 1]));

  const marks = new Map<number, number>();
  eachElement(tree, (node) => {
    if (node.properties.dataFootnoteRef === undefined) return;
    const number = numbers.get(String(node.properties.href)) ?? 0;
    const time = (marks.get(number) ?? 0) + 1;
    marks.set(number, time);
    node.properties = {
      href: `#${noteId(number)}`,
      id: markId(number, time),
      ariaLabel: words.noteNumber(number),
    };
  });
  items.forEach((item, index) => {
    item.properties = { id: noteId(index + 1) };
    nameBackLinks(item, index + 1, words);
  });
  section.properties = { className: ['footnotes'], ariaLabelledBy: ['n-title'] };
  section.children[0] = h('h2', { id: 'n-title' }, words.notes);
};

function isNotes(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

/** The links back stand at the end of a note, in its last paragraph if it ends with one. */
function nameBackLinks(item: Element, number: number, words: BodyWords): void {
  const end = item.children.findLast((child) => child.type === 'element');
  const holder = end?.tagName === 'p' ? end : item;
  let time = 0;
  holder.children = holder.children.map((child): ElementContent => {
    if (child.type !== 'element' || child.properties.dataFootnoteBackref === undefined) return child;
    time++;
    return h(
      'a',
      { class: 'back', href: `#${markId(number, time)}`, ariaLabel: words.backToNote(number, time) },
      '↑',
    );
  });
}

/** The id of a note. */
export function noteId(number: number): string {
  return `n-${number}`;
}

/** The id of a mark of a note; `time` counts the marks of one note. */
export function markId(number: number, time: number): string {
  return time === 1 ? `r-${number}` : `r-${number}-${time}`;
}
