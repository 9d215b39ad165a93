import { expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { readAll } from '../read-all.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const FILES = {
  ...SMALLEST,
  'articles/2022/visit.md': articleText({ previously: '[/news/old/, /old.html]' }),
  'pages/about.md': '---\ntitle: About\n---\n\nText.\n',
};

test.each([
  ['/about', 'error', /folder of the site, `\/about\/`, which is that of `content\/pages\/about.md`/],
  ['/articles/2022', 'error', /folder of the site, `\/articles\/2022\/`, expected/],
  ['/robots.txt/map.png', 'error', /below the address of a file, `\/robots.txt`, expected/],
  ['/old.html/a/map.png', 'error', /`\/old.html`, which is that of `content\/articles\/2022\/visit.md`/],
  ['/articles/2022/visit/index.html', 'warning', /page of `content\/articles\/2022\/visit.md`/],
])('tells of public%s', (path, severity, message) => {
  const [finding, ...others] = told(path);
  expect(finding).toMatchObject({ file: `public${path}`, severity });
  expect(finding?.message).toMatch(message);
  expect(others).toEqual([]);
});

test.each([
  '/robots.txt',
  '/index.html',
  '/404.html',
  '/about/map.png',
  '/about-us',
  '/articles.pdf',
  '/fonts/a.woff2',
])('says nothing of public%s', (path) => {
  expect(told(path)).toEqual([]);
});

function told(...paths: string[]) {
  return checkContent(readAll(memoryDisk(FILES), 'content'), Date.parse('2030-01-01'), paths).findings;
}
