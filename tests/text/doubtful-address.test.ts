import { expect, test } from 'vitest';
import { doubtAbout } from '../../src/text/doubtful-address.ts';

test.each([
  'https://www.google.com/url?q=https://example.org/a?b%3D1&sa=D&ust=1',
  'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=05',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&h=x',
  'https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1',
])('tells of a detour what it leads to: %s', (address) => {
  expect(doubtAbout(address)).toBe(
    `Unexpected address \`${address}\`, which leads on to another and tells its owner who reads, expected that other one: \`https://example.org/a?b=1\`.`,
  );
});

test.each([
  'https://www.google.com/search?q=https://example.org/',
  'https://www.google.com/url?q=trade',
  'https://web.archive.org/web/2022/https://example.org/?url=https://example.org/',
  'https://example.org/?url=https://example.com/',
  'https://example.org/',
])('says nothing of %s', (address) => {
  expect(doubtAbout(address)).toBeUndefined();
});
