import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Figure } from '../schema/figure.ts';
import { didYouMean } from '../text/nearest.ts';
import { isCutOff } from './directive-source.ts';
import { checkAttributes, type Directive } from './directive.ts';
import { eachNode, mayHold } from './each-node.ts';
import { checkId } from './id-attribute.ts';
import { isSeen } from './is-seen.ts';
import { jobOf } from './job.ts';
import { mendedCase, report } from './report.ts';

/**
 * `:figure[$441 million]{#turnover-9m-2021}`: words tied to an entry of `figures`, as
 * `<data>` with the number. The first of a figure can be linked to, as `f-turnover-9m-2021`.
 */
export const figureDirectives: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ':figure')) return;
  const { context, figures } = jobOf(file);
  const ofFigures = context.figureIds() && {
    what: 'an id of `figures` in the front matter',
    known: () => context.figureIds() ?? [],
  };
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'textDirective' || node.name !== 'figure') return undefined;
    const id = node.attributes?.id ?? '';
    const isNamed =
      (!ofFigures || checkId(file, node, ofFigures)) && (checkAttributes(file, node, ['id']) || id !== '');
    const figure = context.figure(id);
    if (!figure || !node.children.some((child) => isSeen(child))) {
      if (isNamed) reportFigure(file, node, figure);
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

function reportFigure(file: VFile, directive: Directive, figure: Figure | undefined): void {
  const id = directive.attributes?.id ?? '';
  const ids = jobOf(file).context.figureIds();
  const known = [...(ids ?? [])];
  const rule = figure ? 'directive' : 'unknown-figure';
  const message = figure
    ? `Unexpected \`:figure\` without words, expected \`:figure[words]{#${id}}\`.`
    : !ids
      ? ON_A_PAGE
      : id === ''
        ? withoutId(isCutOff(directive, String(file)))
        : `Unexpected figure \`${id}\`, expected an id of \`figures\` in the front matter.${didYouMean(id, known)}`;
  report(file, directive.position, { rule, message, ...(figure ? {} : mendedCase(id, known)) });
}

const ON_A_PAGE =
  'Unexpected `:figure` on a page, expected the words alone: only articles have figures. Leave out the rest.';

function withoutId(isCut: boolean): string {
  const expected = isCut ? '`}` after it, on the same line' : '`:figure[words]{#id}` with an id of `figures`';
  return `Unexpected \`:figure\` without an id, expected ${expected}.`;
}
