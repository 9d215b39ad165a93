import type { Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachFlowNode } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** Spaces that Markdown takes for letters; some keyboards and word processors write them. */
const WIDE_SIGNS = '\\xA0\\u2000-\\u200A\\u202F\\u3000';
const WIDE = `[${WIDE_SIGNS}]`;

/** A line that was surely meant as a heading or an item of a list, and what keeps it from being one. */
const UNREAD: readonly { form: RegExp; message: (sign: string) => string }[] = [
  {
    form: /^(#{2,6})(?=[\p{L}\p{N}"“«*_（「『《【])/mu,
    message: (sign) =>
      `Unexpected \`${sign}\` without a space, expected one after it for a heading: the line is shown as it is.`,
  },
  {
    form: /^(#{7,})(?= )/m,
    message: (sign) =>
      `Unexpected \`${sign}\`, expected at most six for a heading: the line is shown as it is.`,
  },
  {
    // One such line may be a word that is only a part, as in “-ism”; two below each other are a list.
    form: /^(-)(?=\p{L})[^\n]*\n\1(?=\p{L})/mu,
    message: withoutSpace,
  },
  { form: /^(\*)(?=\p{L})[^\n*]*\n\*(?=\p{L})[^\n*]*$/mu, message: withoutSpace },
  { form: /^(\d{1,2}[.)])(?=\p{L})[^\n]*\n\d{1,2}[.)](?=\p{L})/mu, message: withoutSpace },
  {
    form: /^(\[\]) /,
    message: (sign) =>
      `Unexpected \`${sign}\` in an item, expected \`[ ]\` for a task: it is shown as it is.`,
  },
  {
    form: new RegExp(`^(#{1,6}|[-*+]|\\d{1,3}[.)])${WIDE}`, 'm'),
    message: (sign) =>
      `Unexpected no-break or other wide space after \`${sign}\`, expected an ordinary one: the line is shown as it is.`,
  },
  {
    form: new RegExp(`(?<=^${WIDE}[ ${WIDE_SIGNS}]*)(#{1,6}|[-*+]|\\d{1,3}[.)])[ ${WIDE_SIGNS}]`, 'm'),
    message: (sign) =>
      `Unexpected no-break or other wide space before \`${sign}\`, expected ordinary ones: the line is shown as it is.`,
  },
  {
    form: /^([•‣▪●◦])[^\n]*\n\1/m,
    message: withOtherBullet,
  },
  // Word writes them with several spaces or a tab, and the letter in the place of a circle.
  { form: /^([·o])[ \t]{2,}\S[^\n]*\n\1[ \t]{2,}\S/m, message: withOtherBullet },
  { form: /^(·) \S[^\n]*\n\1 \S/m, message: withOtherBullet },
  {
    form: /^([–—]) \S[^\n]*(?<! {2}|\\)\n\1 \S/m,
    message: (sign) =>
      `Unexpected lines that begin with \`${sign}\`, which readers see as one paragraph, expected an empty line between them, or \`-\` and a space for the items of a list.`,
  },
  {
    form: /^([^\t\n]+\t)[^\n]*\S\n[^\t\n]+\t[^\n]*\S$/m,
    message: () =>
      'Unexpected tabs between cells, as spreadsheets copy them, expected a table: `| a | b |` for each row, and `|---|---|` below the first. Readers see one paragraph.',
  },
];

function withoutSpace(sign: string): string {
  return `Unexpected \`${sign}\` without a space, expected one after it for each item of a list: readers see one paragraph.`;
}

function withOtherBullet(sign: string): string {
  return `Unexpected \`${sign}\` before the items of a list, expected \`-\` and a space: readers see one paragraph.`;
}

/** How a line begins that may be one, by what most lines do not begin with; and what there is of the others anywhere. */
const BEGINS = '#*-0123456789•‣▪●◦·–—o';
const SUSPECT = /#{7}|#{2,6}(?![#\s])|[•‣▪●◦·]|[–—] |o(?: {2}|\t)|(?:[-*]|\d{1,2}[.)])\p{L}/uy;
const BESIDE_WIDE = new RegExp(`[-#*+.)]${WIDE}|^${WIDE}[ ${WIDE_SIGNS}]*[-#*+\\d]`, 'm');
const CELLS = /\S\t/;

/** Reports headings and lists that Markdown does not read as such; the first of each paragraph. */
export const unreadBlocks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  if (!mayHoldAny(source)) return;
  eachFlowNode(tree, (node) => {
    if (node.type !== 'paragraph') return;
    const written = sourceOf(node, source);
    for (const { form, message } of UNREAD) {
      const found = form.exec(written);
      const [, sign = ''] = found ?? [];
      if (!found || !node.position) continue;
      const place = positionInside(source, node.position, found.index, sign.length);
      report(file, place, { rule: 'unread-block', severity: 'warning', message: message(sign) });
      break;
    }
  });
};

function sourceOf({ position }: Paragraph, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function mayHoldAny(source: string): boolean {
  return (
    source.includes('[] ') ||
    (source.includes('\t') && CELLS.test(source)) ||
    BESIDE_WIDE.test(source) ||
    hasSuspectLine(source)
  );
}

function hasSuspectLine(source: string): boolean {
  for (let start = 0; start >= 0; start = following(source, start)) {
    if (!BEGINS.includes(source.charAt(start))) continue;
    SUSPECT.lastIndex = start;
    if (SUSPECT.test(source)) return true;
  }
  return false;
}

/** Where the line after that of an index begins; -1 after the last one. */
function following(source: string, index: number): number {
  const end = source.indexOf('\n', index);
  return end < 0 ? end : end + 1;
}
