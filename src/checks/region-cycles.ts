import { atField, type Check } from './check.ts';

/** No region contains itself, directly or through others. */
export const regionCycles: Check = {
  id: 'region-cycle',
  *run({ content }) {
    const parents = new Map(content.readable.regions.map(({ id, fields }) => [id, fields.parent]));
    const told = new Set<string>();
    for (const { id, file } of content.readable.regions) {
      if (told.has(id)) continue;
      const way = [id];
      for (let next = parents.get(id); next !== undefined && !way.includes(next, 1); next = parents.get(next))
        way.push(next);
      if (way.length > 1 && way.at(-1) === id) {
        for (const region of way) told.add(region);
        const message = `Unexpected parent, expected a region that does not lie in \`${id}\` itself: ${shown(way)}.`;
        yield atField(content, this.id, file, ['parent'], message);
      }
    }
  },
};

/** A way round, without the middle of a long one. */
function shown(way: readonly string[]): string {
  return (way.length > 8 ? [...way.slice(0, 4), '…', ...way.slice(-3)] : way).join(' → ');
}
