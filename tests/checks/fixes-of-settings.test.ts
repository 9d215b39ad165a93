import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

test.each([
  ['navigation: [{ label: All, href: /articles }]', '/articles/'],
  ['navigation: [{ label: Who, href: entities/ }]', '/entities/'],
  ['navigation: [{ label: Where, href: /Regions/ }]', '/regions/'],
  ['front: { lead: 2022/Visit }', '2022/visit'],
  [
    'licence: { name: A, url: https://example.org/articles/2022/visit }',
    'https://example.org/articles/2022/visit/',
  ],
])('mends `%s`', (line, text) => {
  const files = {
    ...SMALLEST,
    'publication.yml': `${SMALLEST['publication.yml']}${line}\n`,
    'articles/2022/visit.md': articleText(),
  };
  const { findings } = checked(memoryDisk(files), Date.parse('2030-01-01'));
  expect(findings.map(({ fix }) => fix?.text)).toEqual([text]);
});
