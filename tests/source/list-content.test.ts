import { expect, test } from 'vitest';
import { listContent } from '../../src/source/list-content.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

test.each([
  '.DS_Store',
  'articles/2022/._one.md',
  'articles/2022/.~lock.gdp.csv#',
  'articles/2022/~$gdp.csv',
  'entities/.kamaz.yml.swp',
  'entities/kamaz.yml~',
])('ignores `%s`, which editors and systems leave behind', (path) => {
  const { files, findings } = listContent(memoryDisk({ ...SMALLEST, [path]: '' }), 'content');
  expect(findings).toEqual([]);
  expect(files).toHaveLength(Object.keys(SMALLEST).length);
});

test('tells once of a folder in the place of a file, and of a file in the place of a folder', () => {
  const { 'publication.yml': _, ...others } = SMALLEST;
  const disk = memoryDisk({ ...others, 'publication.yml/name.yml': 'name: A', series: 'title: B' });
  const { findings, meant } = listContent(disk, 'content');
  expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'content/publication.yml/name.yml: Unexpected folder `publication.yml`, expected a file of that name.',
    'content/series: Unexpected file `series`, expected a folder: `series/<slug>.yml`.',
  ]);
  expect(meant).toContain('series/…');
});
