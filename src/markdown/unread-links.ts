import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** What was surely meant as a link or picture, and is shown with its brackets, with what keeps it from being one. */
const UNREAD: readonly { form: RegExp; expected: (written: string) => string }[] = [
  {
    form: /!?\[[^[\]\n]*(?<!\\)\] \((?=https?:|www\.|\.{0,2}\/)/,
    expected: (written) => `no space between the brackets: \`${written.replace('] (', '](')}…)\``,
  },
  {
    form: /!?\[[^[\]\n]*(?<!\\)\]\((?!\s)/,
    expected: (written) =>
      `\`${written}address)\` on one line, with \`%20\` for each space of the address and a bracket that closes it`,
  },
  {
    form: /(?<![\w\]])!?\[[^[\]\n^]+(?<!\\)\]\[\]/,
    expected: (written) => `a line \`${written.replace(/^!|\[\]$/g, '')}: address\` that says where it leads`,
  },
  {
    form: /(?<![\w\]])!?\[[^[\]\n]*(?<!\\)\]\[([^[\]\n^]+)\]/,
    expected: (written) =>
      `a line \`${written.slice(written.lastIndexOf('['))}: address\` that says where it leads`,
  },
];

/** Reports links and pictures that Markdown does not read as such; the first of each text, since the others may follow from it. */
export const unreadLinks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  eachNode(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes(']')) return;
    for (const { form, expected } of UNREAD) {
      const found = form.exec(written(node, source));
      // What begins behind the text is a link.
      if (!found || found.index + found[0].length > lengthOf(node)) continue;
      const [words] = found;
      report(file, node.position && positionInside(source, node.position, found.index, words.length), {
        rule: 'unread-link',
        severity: 'warning',
        message: `Unexpected \`${words}\` that is no link and is shown as it is, expected ${expected(words)}.`,
      });
      return;
    }
  });
};

/** A text as its author wrote it, and a little more, which tells an address after it. */
function written({ position }: Text, source: string): string {
  const { start, end } = position ?? {};
  return source.slice(start?.offset, (end?.offset ?? 0) + LOOK_AHEAD);
}

function lengthOf({ position }: Text): number {
  const { start, end } = position ?? {};
  return (end?.offset ?? 0) - (start?.offset ?? 0);
}

const LOOK_AHEAD = 8;
