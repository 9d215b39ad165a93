import { expect, test } from 'vitest';
import { readDesk } from '../../src/desk/read-desk.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

test('offers what cannot be read by its slug', () => {
  const disk = memoryDisk(SMALLEST);
  const read = (path: string) => {
    if (path.endsWith('kamaz.yml') || path.endsWith('publication.yml')) throw new Error('EACCES');
    return disk.read(path);
  };
  const { offer, timezone } = readDesk({ ...disk, read }, 'content');
  expect(offer.entities).toEqual([{ slug: 'kamaz', name: 'kamaz', also: [] }]);
  expect(offer.authors).toEqual([{ slug: 'desk', name: 'The desk', also: [] }]);
  expect(timezone).toBe('UTC');
});
