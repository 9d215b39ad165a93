import { textWidth } from '../../charts/text-width.ts';
import type { Companion } from '../../model/companions.ts';

/** Where everything in the graph of companions stands, in pixels from its top left. */
export interface GraphLayout {
  height: number;
  /** The middle of the entity that the graph is about. */
  ego: { x: number; y: number };
  nodes: readonly GraphNode[];
}

export interface GraphNode {
  name: string;
  articles: number;
  x: number;
  y: number;
  radius: number;
  /** The line from the ego, as the data of an SVG path, and its thickness. */
  path: string;
  thickness: number;
}

export const GRAPH_WIDTH = 320;

/** Where names begin. */
export const NAMES_AT = 116;

const EGO_X = 16;
const NODE_X = 100;
const ROW = 52;
/** Names are set in 15 px; widths of text are measured in 13. */
const NAME_ROOM = (GRAPH_WIDTH - NAMES_AT) * (13 / 15);

/**
 * Lines from one entity to those named with it, one below the other in the
 * order given; thickness and size grow with the share of the most frequent one.
 *
 * @param companions At least one, the most frequent first.
 */
export function graphLayout(companions: readonly Companion[]): GraphLayout {
  const height = companions.length * ROW;
  const ego = { x: EGO_X, y: height / 2 };
  const most = companions[0]?.articles ?? 1;
  const nodes = companions.map(({ entity, articles }, index) => {
    const y = index * ROW + ROW / 2;
    const share = articles / most;
    return {
      name: shortened(entity.name, NAME_ROOM),
      articles,
      x: NODE_X,
      y,
      radius: rounded(3.5 + 4 * share),
      path: `M${ego.x} ${ego.y}C${NODE_X - 30} ${ego.y} ${ego.x + 40} ${y} ${NODE_X} ${y}`,
      thickness: rounded(1.5 + 7 * share),
    };
  });
  return { height, ego, nodes };
}

/** A name cut to a width in pixels, with an ellipsis where something is missing. */
function shortened(name: string, widest: number): string {
  if (textWidth(name) <= widest) return name;
  const letters = Array.from(name);
  while (textWidth(`${letters.join('')}…`) > widest) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
