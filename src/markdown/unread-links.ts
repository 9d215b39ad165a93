import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** An address and what is shown over it, with marks inside it that are like those around it. */
const INNER_QUOTATION = /^[^\s()]+\s+(["'])(?:(?!\1)[^\n])*\1[^\n)]*\1\s*\)/;

/** What was surely meant as a link or picture, and is shown with its brackets, with what keeps it from being one. */
const UNREAD: readonly { form: RegExp; expected: (written: string, behind: string) => string }[] = [
  {
    form: /(?<!\\)!?\[[^[\]\n]*(?<!\\)\] \((?=https?:|www\.|\.{0,2}\/)/,
    expected: (written) => `no space between the brackets: \`${written.replace('] (', '](')}…)\``,
  },
  {
    form: /(?<!\\)\([^()[\]\n]+\)\[(?=https?:|www\.|\.{0,2}\/[\w-]+[/.])/,
    expected: (written) =>
      `the words in square brackets and the address in round ones: \`[${written.slice(1, -2)}](…)\``,
  },
  {
    form: /(?<!\\)!?\[[^[\]\n]*(?<!\\)\]\((?!\s)/,
    expected: (written, behind) => {
      const [, address = '', next = ''] = /^([^\s()]+)\s+(=\d|[“”„«»‘’‚])/.exec(behind) ?? [];
      if (INNER_QUOTATION.test(behind))
        return `other quotation marks within what is shown over it: \`${written}${/^\S*/.exec(behind)?.[0]} "… “…”")\``;
      if (next.startsWith('=')) return `no size: \`${written}${address})\``;
      if (next !== '')
        return `straight quotation marks around what is shown over it, or none of it: \`${written}${address} "…")\``;
      return `\`${written}address)\` on one line, with \`%20\` for each space of the address and a bracket that closes it`;
    },
  },
  {
    form: /(?<![\w\]\\])!?\[[^[\]\n^]+(?<!\\)\]\[\]/,
    expected: (written) => `a line \`${nameIn(written)}: address\` that says where it leads`,
  },
  {
    form: /(?<![\w\]\\])!?\[[^[\]\n]*(?<!\\)\]\[([^[\]\n^]+)\]/,
    expected: (written) => `a line \`${nameIn(written)}: address\` that says where it leads`,
  },
  {
    // Its opening bracket is in another text: a link between them leaves none for it.
    form: /(?<=^[^[]*)(?<!\\)\]\((?=https?:|www\.|\.{0,2}\/)/,
    expected: () => '`[` before the words of the link, and no other link within them',
  },
];

/** Reports links and pictures that Markdown does not read as such; the first of each text, since the others may follow from it. */
export const unreadLinks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  let lines: Map<string, string> | undefined;
  eachNode(tree, (node) => {
    if (node.type !== 'text' || !(node.value.includes(']') || node.value.includes(')['))) return;
    for (const { form, expected } of UNREAD) {
      const found = form.exec(written(node, source));
      // What begins behind the text is a link.
      if (!found || found.index + found[0].length > lengthOf(node)) continue;
      const [words] = found;
      const behind = source.slice(startOf(node) + found.index + words.length);
      const line = words.endsWith(']')
        ? (lines ??= linesOf(source)).get(nameIn(words).toLowerCase())
        : undefined;
      if (holdsTemplate(line ?? (words.endsWith('(') ? behind : ''))) return;
      report(file, node.position && positionInside(source, node.position, found.index, words.length), {
        rule: 'unread-link',
        severity: 'warning',
        message: `Unexpected \`${words}\` that is no link and is shown as it is, expected ${line === undefined ? expected(words, behind) : asDefinition(words)}.`,
      });
      return;
    }
  });
};

/** Whether it was to be filled in by another generator; a template is told of by itself. */
function holdsTemplate(address: string): boolean {
  return /^[^)\n]{0,300}?\{[{%]/.test(address);
}

/** What follows the names in lines that were to say where a link leads, `[name]: address`; of two the first. */
function linesOf(source: string): Map<string, string> {
  const lines = [...source.matchAll(/^[ \t>]*(\[[^[\]\n]{1,999}\]):(.*)/gm)].reverse();
  return new Map(lines.map(([, name = '', rest = '']) => [name.toLowerCase(), rest]));
}

function asDefinition(words: string): string {
  return `an empty line above \`${nameIn(words)}: …\`, and no spaces in its address`;
}

/** `[name]` of `[words][name]` and of `[name][]`. */
function nameIn(words: string): string {
  return words.endsWith('[]') ? words.slice(words.indexOf('['), -2) : words.slice(words.lastIndexOf('['));
}

/** A text as its author wrote it, and a little more, which tells an address after it. */
function written({ position }: Text, source: string): string {
  const { start, end } = position ?? {};
  return source.slice(start?.offset, (end?.offset ?? 0) + LOOK_AHEAD);
}

function startOf({ position }: Text): number {
  return position?.start.offset ?? 0;
}

function lengthOf({ position }: Text): number {
  const { start, end } = position ?? {};
  return (end?.offset ?? 0) - (start?.offset ?? 0);
}

const LOOK_AHEAD = 8;
