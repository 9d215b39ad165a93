import type { Element, ElementContent, Root, Text } from 'hast';
import type { Plugin } from 'unified';
import type { Edit } from '../text/edit.ts';
import { OPAQUE, typographicEdits } from '../text/typography.ts';
import { jobOf } from './job.ts';

/**
 * Typographic quotation marks, apostrophes, dashes and spaces, by the language of the
 * text. A block is set as a whole, so that a quotation may begin before a link and end in
 * it. Code, drawings and addresses stay as they are.
 */
export const typesetting: Plugin<[], Root> = () => (tree, file) => {
  const { language } = jobOf(file).context;
  const block: Text[] = [];
  setBlocks(tree, block, language);
  finish(block, language);
};

/** @param block The texts of the block so far. */
function setBlocks(parent: Root | Element, block: Text[], language: string): void {
  for (const child of parent.children) {
    if (child.type === 'text') block.push(child);
    if (child.type !== 'element') continue;
    if (child.tagName === 'br') block.push({ type: 'text', value: '\n' });
    else if (isOpaque(child)) block.push({ type: 'text', value: OPAQUE });
    else if (INLINE.has(child.tagName)) setBlocks(child, block, language);
    else {
      finish(block, language);
      setBlocks(child, block, language);
      finish(block, language);
    }
  }
}

const INLINE: ReadonlySet<string> = new Set(['a', 'data', 'del', 'em', 'span', 'strong', 'sup', 'time']);
const NOT_WORDS: ReadonlySet<string> = new Set(['code', 'img', 'input', 'pre', 'svg']);

function isOpaque(element: Element): boolean {
  return NOT_WORDS.has(element.tagName) || (element.tagName === 'a' && isAddress(element.children));
}

/** Whether the words of a link are an address, which is not prose. */
function isAddress(words: ElementContent[]): boolean {
  const [only, ...others] = words;
  return only?.type === 'text' && others.length === 0 && /^(?:[a-z]+:|www\.)\S+$|^\S+@\S+$/i.test(only.value);
}

const NONE: readonly Edit[] = [];

/** Sets the texts of a block, and begins a new one. An edit may reach from one text into the next. */
function finish(block: Text[], language: string): void {
  const whole = block.length === 1 ? (block[0]?.value ?? '') : block.map(({ value }) => value).join('');
  // What stands between most blocks.
  const edits = whole === '\n' ? NONE : typographicEdits(whole, language);
  if (edits.length === 0) {
    block.length = 0;
    return;
  }
  let next = 0;
  let done = 0;
  let end = 0;
  for (const text of block.splice(0)) {
    end += text.value.length;
    text.value = '';
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[++next]) {
      text.value += whole.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    text.value += whole.slice(done, end);
    done = Math.max(done, end);
  }
}
