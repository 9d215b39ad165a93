import { expect, test } from 'vitest';
import { elements } from './built-site.ts';
import { fixtureSite } from './sites.ts';

const site = fixtureSite();
const ARTICLE = '/articles/2022/vstrecha/index.html';

test('an article in another language says so, and its names lead to the same dossiers', () => {
  const all = elements(site.parse(ARTICLE));
  const headline = all.find(({ tagName }) => tagName === 'h1');
  expect(headline?.properties.lang).toBe('ru');
  const mentions = all.filter(({ properties }) => String(properties.className).includes('mention'));
  expect(mentions.flatMap(({ children }) => children)).toContainEqual(
    expect.objectContaining({
      properties: expect.objectContaining({ href: '/review/entities/kamaz/' }) as object,
    }),
  );
});

test('its title is marked as foreign in the lists of the publication', () => {
  const title = elements(site.parse('/articles/2022/index.html')).find(
    ({ properties }) => properties.href === '/review/articles/2022/vstrecha/',
  );
  expect(title?.properties.lang).toBe('ru');
});
