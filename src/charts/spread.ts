/** A label in a column: its height, and where its middle would best be, in pixels from the top. */
export interface Stacked {
  middle: number;
  height: number;
}

/**
 * The middles of labels in one column, moved as little as possible (least squares) so that none overlaps another.
 *
 * They keep their order; of two with the same middle, the earlier stays above. They stay between `top` and
 * `bottom` if there is room for all of them, and else run over the bottom.
 *
 * @see Ayer et al., “An Empirical Distribution Function for Sampling with Incomplete Information” (1955): pool
 * adjacent violators.
 */
export function spread(labels: readonly Stacked[], top: number, bottom: number): number[] {
  const order = labels
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index);
  let above = 0;
  const blocks: { members: { index: number; offset: number }[]; sum: number }[] = [];
  for (const { index, middle, height } of order) {
    const offset = above + height / 2;
    above += height;
    let block = { members: [{ index, offset }], sum: middle - offset };
    for (let last = blocks.at(-1); last && mean(last) >= mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { members: [...last.members, ...block.members], sum: last.sum + block.sum };
    }
    blocks.push(block);
  }
  const middles = labels.map(({ middle }) => middle);
  for (const block of blocks) {
    const start = Math.max(top, Math.min(mean(block), bottom - above));
    for (const { index, offset } of block.members) middles[index] = start + offset;
  }
  return middles;
}

function mean(block: { members: readonly unknown[]; sum: number }): number {
  return block.sum / block.members.length;
}
