import { expect, test } from 'vitest';
import { identify } from '../../src/desk/identify.ts';

const FOLDER = '/home/me/review/content';

test.each([
  ['kamaz', undefined, 'kamaz'],
  ['2022/visit', undefined, '2022/visit'],
  ['entities/kamaz', 'entities', 'kamaz'],
  ['content/entities/kamaz.yml', 'entities', 'kamaz'],
  ['./content/articles/2022/visit.md', 'articles', '2022/visit'],
  ['content\\articles\\2022\\visit.md', 'articles', '2022/visit'],
  ['/home/me/review/content/regions/volga.yml', 'regions', 'volga'],
  ['/articles/2022/visit/', 'articles', '2022/visit'],
  ['/articles/2022/visit/?q#why', 'articles', '2022/visit'],
  ['https://example.org/review/entities/kamaz/', 'entities', 'kamaz'],
  ['https://example.org/review/about/#why', 'pages', 'about'],
  ['/about/', 'pages', 'about'],
])('reads %s', (written, collection, id) => {
  expect(identify(written, FOLDER, 'https://example.org/review')).toEqual({
    ...(collection !== undefined && { collection }),
    id,
  });
});
