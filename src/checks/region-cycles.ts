import { atField, type Check } from './check.ts';

/** No region contains itself, directly or through others. */
export const regionCycles: Check = {
  id: 'region-cycle',
  *run({ content }) {
    const parents = new Map(content.documents.regions.map(({ id, fields }) => [id, fields.parent]));
    for (const { id, file } of content.documents.regions) {
      const way = [id];
      for (let next = parents.get(id); next !== undefined && !way.includes(next, 1); next = parents.get(next))
        way.push(next);
      if (way.length > 1 && way.at(-1) === id) {
        const message = `Unexpected parent, expected a region that does not lie in \`${id}\` itself: ${way.join(' → ')}.`;
        yield atField(content, this.id, file, ['parent'], message);
      }
    }
  },
};
