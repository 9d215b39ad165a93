import { expect, test } from 'vitest';
import { isRefusedPicture, mayBeMeant, meantIdsOf } from '../../src/source/meant-ids.ts';

test('nothing is lost where a link stands for a picture', () => {
  const meant = new Set(meantIdsOf({ path: 'articles/2022/map.png', kind: 'link' }));
  expect(isRefusedPicture(meant, 'content/articles/2022/map.png')).toBe(true);
  expect(isRefusedPicture(meant, 'content/articles/2022/plan.png')).toBe(false);
  expect(mayBeMeant(meant, 'articles', '2022/visit')).toBe(false);
});

test('a link with another name may stand for a folder', () => {
  const meant = new Set(meantIdsOf({ path: 'articles/2022', kind: 'link' }));
  expect(mayBeMeant(meant, 'articles', '2022/visit')).toBe(true);
});
