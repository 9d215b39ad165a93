import type { Nodes } from 'mdast';
import { ASIDE, CONTENTS } from './foreign-kinds.ts';

/** What is foreign in a block as a whole: the parser takes parts of it for something else. */
export interface ForeignBlock {
  /** What a text must have for it to be there at all, one of them. */
  signs: readonly string[];
  /** What is foreign in a block, as it is written. */
  find: (node: Nodes, source: string) => string | undefined;
  what: string;
  expected: string;
}

/** A term in a short line, and below it what it means, behind a colon. */
const DEFINITION = /^(?:[^\n]{0,60}[^\n\s.!?,;:]\n)?:[ \t]{1,3}\S[^\n]{0,200}/;

export const FOREIGN_BLOCKS: readonly ForeignBlock[] = [
  {
    signs: ['[!'],
    find: alertIn,
    what: 'an aside of GitHub',
    expected: ASIDE,
  },
  {
    signs: ['[[_TOC_]]'],
    find: (node, source) => (sourceOf(node, source).trim() === '[[_TOC_]]' ? '[[_TOC_]]' : undefined),
    ...CONTENTS,
  },
  {
    signs: ['\n:'],
    find: (node, source) => DEFINITION.exec(sourceOf(node, source))?.[0],
    what: 'a definition of another Markdown',
    expected: '`**Term**: what it means`, or `:::definition[Term]`, closed by `:::`',
  },
];

/** `> [!NOTE]`. */
function alertIn(node: Nodes, source: string): string | undefined {
  const [first] = node.type === 'blockquote' ? node.children : [];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (text?.type !== 'text' || source[text.position?.start.offset ?? 0] === '\\') return undefined;
  return /^\[!\w+\]/.exec(text.value)?.[0];
}

function sourceOf({ type, position }: Nodes, source: string): string {
  return type === 'paragraph' ? source.slice(position?.start.offset, position?.end.offset) : '';
}
