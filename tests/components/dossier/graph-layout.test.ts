import { expect, test } from 'vitest';
import { GRAPH_WIDTH, graphLayout, NAMES_AT } from '../../../src/components/dossier/graph-layout.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import type { Companion } from '../../../src/model/companions.ts';

test('stands companions below each other in order, and the entity in the middle of their height', () => {
  const { height, ego, nodes } = graphLayout([companion('One', 6), companion('Two', 3)]);
  expect(nodes.map(({ y }) => y / height)).toEqual([0.25, 0.75]);
  expect(ego.y).toBe(height / 2);
});

test('makes lines thicker and points larger for those named more often', () => {
  const [first, second] = graphLayout([companion('One', 6), companion('Two', 3)]).nodes;
  expect(first?.thickness).toBeGreaterThan(second?.thickness ?? Infinity);
  expect(first?.radius).toBeGreaterThan(second?.radius ?? Infinity);
});

test('cuts a name that has no room, and leaves a name that has', () => {
  const long = 'Ministry of Industry and Infrastructural Development of the Republic of Kazakhstan';
  const [cut, whole] = graphLayout([companion(long, 2), companion('KAMAZ', 1)]).nodes;
  expect(cut?.name).toMatch(/^Ministry of Industry.*[^ ]…$/);
  expect(textWidth(cut?.name ?? '') * (15 / 13)).toBeLessThanOrEqual(GRAPH_WIDTH - NAMES_AT);
  expect(whole?.name).toBe('KAMAZ');
});

function companion(name: string, articles: number): Companion {
  return { entity: { name } as Companion['entity'], articles };
}
