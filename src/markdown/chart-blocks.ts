import type { Element } from 'hast';
import type { Code, Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { chartCsv } from '../charts/chart-csv.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { nearest } from '../text/nearest.ts';
import { isUnclosed } from './code-fences.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
import { jobOf } from './job.ts';
import { readChart } from './read-chart.ts';
import { report } from './report.ts';

/** Fenced blocks of the language `chart` become charts; one with errors stays code. */
export const chartBlocks: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '```') && !mayHold(file, '~~~')) return;
  let number = 0;
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'code') return;
    if (node.lang !== 'chart') {
      checkLanguage(node, file);
      return;
    }
    number++;
    if (node.meta) reportMeta(node, node.meta, file);
    // It has taken in the text after it, and was told.
    if (isUnclosed(node, file)) return;
    const drawn = draw(node, file, `chart-${number}`);
    if (drawn) parent.children[index] = element(drawn);
  });
};

/** What looks like a chart under another name, or with attributes, would be shown to readers as it is. */
function checkLanguage(node: Code, file: VFile): void {
  const { lang, meta, value } = node;
  const info = [lang, meta].filter(Boolean).join(' ');
  const isMeant = info.match(/\p{L}+/gu)?.some((word) => nearest(word, ['chart']) !== undefined) === true;
  if (!lang || !isMeant || !/^(?:type|data|x|y)[ \t]*:/m.test(value)) return;
  const message = `Unexpected block of \`${info}\`, expected \`chart\` for what its lines say.`;
  report(file, infoOf(node), {
    rule: 'chart',
    message,
    ...(!meta && { mend: { written: lang, by: 'chart' } }),
  });
}

function reportMeta(node: Code, meta: string, file: VFile): void {
  const message = `Unexpected \`${meta}\` after \`chart\`, expected nothing: what a chart is stands in the lines below.`;
  report(file, infoOf(node), { rule: 'chart', message });
}

/** The first line of a fenced block. */
function infoOf({ position, lang, meta }: Code): Position | undefined {
  const { start } = position ?? {};
  const length = 3 + [lang, meta].filter(Boolean).join(' ').length;
  return start && { start, end: { ...start, column: start.column + length } };
}

/** A node that becomes an element as it is. */
function element({ tagName, properties, children }: Element): Paragraph {
  return {
    type: 'paragraph',
    children: [],
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}

function draw(node: Code, file: VFile, id: string): Element | undefined {
  const { context, charts } = jobOf(file);
  const chart = readChart(node, file);
  if (!chart) return undefined;
  const { spec, data } = chart;
  charts.push({ id, title: spec.title, csv: chartCsv(spec, data) });
  const csvHref = `${context.base}${context.address}${id}.csv`;
  return drawChart(spec, data, { id, language: context.language, csvHref });
}
