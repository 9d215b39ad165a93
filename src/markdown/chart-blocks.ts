import type { Element } from 'hast';
import type { Code, Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { chartCsv } from '../charts/chart-csv.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { eachNode } from './each-node.ts';
import { jobOf } from './job.ts';
import { readChart } from './read-chart.ts';

/** Fenced blocks of the language `chart` become charts; one with errors stays code. */
export const chartBlocks: Plugin<[], Root> = () => (tree, file) => {
  let number = 0;
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'code' || node.lang !== 'chart') return;
    number++;
    const drawn = draw(node, file, `chart-${number}`);
    if (drawn) parent.children[index] = element(drawn);
  });
};

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
