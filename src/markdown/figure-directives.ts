import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Figure } from '../schema/figure.ts';
import { didYouMean } from '../text/nearest.ts';
import { checkAttributes } from './directive.ts';
import { eachNode } from './each-node.ts';
import { jobOf } from './job.ts';
import { report } from './report.ts';

/**
 * `:figure[$441 million]{#turnover-9m-2021}`: words tied to an entry of `figures`, as
 * `<data>` with the number. The first of a figure can be linked to, as `f-turnover-9m-2021`.
 */
export const figureDirectives: Plugin<[], Root> = () => (tree, file) => {
  const { context, figures } = jobOf(file);
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'textDirective' || node.name !== 'figure') return undefined;
    const id = node.attributes?.id ?? '';
    checkAttributes(file, node, ['id']);
    const figure = context.figure(id);
    if (!figure || node.children.length === 0) {
      const rule = figure ? 'directive' : 'unknown-figure';
      report(file, node.position, { rule, message: problemWith(id, figure, context.figureIds()) });
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    const isFirst = !figures.some((one) => one.id === id);
    const anchor = `f-${id}`;
    if (isFirst) figures.push({ id, anchor });
    const hProperties = {
      className: ['figure'],
      value: String(figure.value),
      ...(isFirst && { id: anchor }),
    };
    node.data = { hName: 'data', hProperties };
    return undefined;
  });
};

function problemWith(id: string, figure: Figure | undefined, known: Iterable<string>): string {
  if (figure) return `Unexpected \`:figure\` without words, expected \`:figure[words]{#${id}}\`.`;
  if (!id)
    return 'Unexpected `:figure` without an id, expected `:figure[words]{#id}` with an id of `figures`.';
  return `Unexpected figure \`${id}\`, expected an id of \`figures\` in the front matter.${didYouMean(id, known)}`;
}
