import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachFlowNode } from './each-node.ts';
import { isSeen } from './is-seen.ts';
import { jobOf } from './job.ts';
import { report } from './report.ts';

/**
 * Levels and ids of headings.
 *
 * The headline of the page is its only heading of level 1, so those of a text begin
 * at level 2 and skip none; screen readers step through them. Every id begins with
 * `s-` (section), `s-growth-in-2021`: so no heading can take a name that the DOM gives
 * to something else (`location`, `forms`) or that the page's own template uses.
 *
 * A heading in which nothing is to be seen is left out: it would be one step more for screen readers.
 */
export const headings: Plugin<[], Root> = () => (tree, file) => {
  const { headingIds } = jobOf(file);
  const slugger = new GithubSlugger();
  const open: number[] = [];
  let isReported = false;
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'heading') return undefined;
    if (!isSeen(node)) {
      reportEmpty(file, node);
      parent.children.splice(index, 1);
      return index;
    }
    const depth = levelOf(node.depth, open);
    if (isUnderlinedProse(node, String(file))) warnOfUnderline(file, node);
    else if (depth !== node.depth && !isReported)
      isReported = warn(file, node, depth, parent === tree && index === 0);
    node.depth = depth;
    const words = toString(node).normalize('NFC').replace(/\s+/g, ' ').trim();
    const id = `s-${slugger.slug(words)}`;
    headingIds.add(id);
    node.data = { ...node.data, hProperties: { id } };
    return undefined;
  });
};

/** @param open The written levels of the headings that this one stands below; it is added. */
function levelOf(written: number, open: number[]): Heading['depth'] {
  while ((open.at(-1) ?? 0) >= written) open.pop();
  open.push(written);
  return Math.min(6, open.length + 1) as Heading['depth'];
}

/** Below a paragraph without an empty line, a rule is none: it makes a heading of the paragraph. */
function isUnderlinedProse({ position }: Heading, source: string): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset).trimEnd();
  const words = written.slice(0, Math.max(0, written.lastIndexOf('\n'))).trimEnd();
  return words.includes('\n') || /[.…,;:]["'»”’)\]*_]*$/.test(words);
}

function warnOfUnderline(file: VFile, { position, depth }: Heading): void {
  const sign = depth === 1 ? '=' : '-';
  report(file, position, {
    rule: 'heading-line',
    severity: 'warning',
    message: `Unexpected line of \`${sign}\` right below a paragraph, which makes a heading of it, expected an empty line between them, or \`## …\` for a heading.`,
  });
}

function reportEmpty(file: VFile, { depth, position }: Heading): void {
  const message = `Unexpected heading without words, expected some after \`${'#'.repeat(depth)}\`. It is left out.`;
  report(file, position, { rule: 'empty-heading', severity: 'warning', message });
}

/** Only the first is reported: the others follow from it. */
function warn(file: VFile, node: Heading, depth: number, isFirst: boolean): true {
  const orNone = isFirst && node.depth === 1 ? ' Leave it out if it repeats the title.' : '';
  report(file, node.position, {
    rule: 'heading-level',
    severity: 'warning',
    message: `Unexpected heading of level ${node.depth}, expected level ${depth} (\`${'#'.repeat(depth)}\`), as which it is shown: the headline is level 1, and levels are not skipped.${orNone}`,
  });
  return true;
}
