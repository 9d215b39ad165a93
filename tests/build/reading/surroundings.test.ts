import { expect, test } from 'vitest';
import { Surroundings } from '../../../src/build/reading/surroundings.ts';
import { mostBytes } from '../../../src/source/read-asset.ts';
import { memoryDisk } from '../../memory-disk.ts';

test('a data file that is too large is not read', () => {
  const file = 'content/articles/2022/gdp.csv';
  const disk = memoryDisk({ 'articles/2022/gdp.csv': 'year,gdp\n' });
  const names = { entities: new Set<string>(), meant: new Set<string>(), assets: new Set([file]) };
  const read: string[] = [];
  const sized = (size: number) =>
    new Surroundings(
      { ...disk, size: () => size, read: (path) => (read.push(path), disk.read(path)) },
      'content',
      names,
    );
  expect(sized(mostBytes(file)).textOf(file)).toBe('year,gdp\n');
  expect(read).toEqual([file]);
  expect(sized(mostBytes(file) + 1).textOf(file)).toBeUndefined();
  expect(read).toEqual([file]);
  expect(sized(mostBytes(file) + 1).answer(`data ${file}`)).not.toBe(
    sized(mostBytes(file) + 2).answer(`data ${file}`),
  );
});
