import type { Nodes, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { FOREIGN_BLOCKS, type ForeignBlock } from './foreign-blocks.ts';
import { FOREIGN, FORMULAS, type Foreign } from './foreign-kinds.ts';
import { positionInside, report } from './report.ts';
import { inMessage } from '../text/in-message.ts';

/** Warns of the syntax of other generators, once a text for each kind: readers would see it. */
export const foreignSyntax: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  const kinds = mayBeIn(source, FOREIGN);
  const ofBlocks = mayBeIn(source, FOREIGN_BLOCKS);
  if (kinds.length === 0 && ofBlocks.length === 0) return;
  eachNode(tree, (node, index, parent) => {
    if (node.type === 'blockquote' || node.type === 'paragraph') findIn(node, source, ofBlocks);
    if (node.type !== 'text') return;
    const isBehindLink = /^(?:link|image)/.test(parent.children[index - 1]?.type ?? '');
    const inPlace = kinds.filter((kind) => kind.isBehindLink !== true || isBehindLink);
    findInText(node, source, inPlace);
  });
  for (const { found, what, expected } of [...kinds, ...ofBlocks]) tell(file, found, `, ${what},`, expected);
};

/** The kinds that a source may have, each with room for what is found of it. Before its first line stands a line break, as it were. */
function mayBeIn<Kind extends { signs: readonly string[]; form?: RegExp }>(
  source: string,
  kinds: readonly Kind[],
): Sought<Kind>[] {
  const isThere = (sign: string) =>
    source.includes(sign) || (sign.startsWith('\n') && source.startsWith(sign.slice(1)));
  return kinds
    .filter(({ signs, form }) => signs.some(isThere) && (!form || source.search(form) >= 0))
    .map((kind) => ({ ...kind, found: [] }));
}

interface Found {
  written: string;
  position: Position | undefined;
}

/** A kind, with what is found of it. */
type Sought<Kind> = Kind & { found: Found[] };

function findIn(node: Nodes, source: string, kinds: readonly Sought<ForeignBlock>[]): void {
  for (const { find, found } of kinds) {
    const written = find(node, source);
    if (written !== undefined) found.push({ written, position: node.position });
  }
}

function findInText({ value, position }: Text, source: string, kinds: readonly Sought<Foreign>[]): void {
  const besideFormulas = value.includes('$') ? value.replace(FORMULAS, ' ') : value;
  for (const { pattern, isInSource, holds, found } of kinds) {
    const inTree = pattern === FORMULAS ? value : besideFormulas;
    const text = isInSource === true ? source.slice(position?.start.offset, position?.end.offset) : inTree;
    const all = [...text.matchAll(pattern)].map(([written]) => written);
    const meant = all.filter((written) => holds?.test(written) !== false);
    for (const written of withoutEscaped(meant, pattern, position, source)) found.push({ written, position });
  }
}

/** Without those of which a backslash says that their signs are to be shown: `\[\[Prototype]]`, `\:smile:`. */
function withoutEscaped(
  all: readonly string[],
  pattern: RegExp,
  position: Position | undefined,
  source: string,
): readonly string[] {
  if (all.length === 0) return all;
  const text = source.slice(position?.start.offset, position?.end.offset);
  if (!text.includes('\\')) return all;
  const masked = text.replace(/\\[!-/:-@[-`{-~]/g, ESCAPED);
  const unescaped = new Set(Array.from(masked.matchAll(pattern), ([written]) => written));
  // A formula between brackets of TeX has a backslash itself.
  return all.filter(
    (one) => one.startsWith('\\') || unescaped.has(one) || !text.includes(`\\${one.charAt(0)}`),
  );
}

/** In the place of a backslash and its sign: what no kind has in it. */
const ESCAPED = '\uFFFC\uFFFC';

function tell(file: VFile, found: readonly Found[], what: string, expected: string): void {
  const [first] = found;
  if (!first) return;
  const { written, position } = first;
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : '';
  const line = written.replace(/\s+/g, ' ').trim();
  const shown = inMessage(line);
  const [firstLine = ''] = written.split('\n', 1);
  const source = String(file);
  const index = position ? source.slice(position.start.offset, position.end.offset).indexOf(firstLine) : -1;
  const place = position && index >= 0 ? positionInside(source, position, index, firstLine.length) : position;
  report(file, place, {
    rule: 'foreign-syntax',
    severity: 'warning',
    message: `Unexpected \`${shown}\`${more}${what} expected ${expected}: readers see it as it is written.`,
  });
}
