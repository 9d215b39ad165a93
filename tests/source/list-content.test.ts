import { expect, test } from 'vitest';
import { listContent } from '../../src/source/list-content.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

test.each([
  '.DS_Store',
  'articles/2022/._one.md',
  'articles/2022/.~lock.gdp.csv#',
  'entities/.kamaz.yml.swp',
  'entities/kamaz.yml~',
])('ignores `%s`, which editors and systems leave behind', (path) => {
  const { files, findings } = listContent(memoryDisk({ ...SMALLEST, [path]: '' }), 'content');
  expect(findings).toEqual([]);
  expect(files).toHaveLength(Object.keys(SMALLEST).length);
});
