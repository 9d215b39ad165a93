import { expect, test } from 'vitest';
import { destinationOf, sitePath } from '../../src/markdown/address.ts';

test.each([
  ['https://example.org/', 'web'],
  ['HTTP://example.org', 'web'],
  ['https://example.org/@user?to=a@example.org', 'web'],
  ['mailto:desk@example.org', 'mail'],
  ['mailto:desk%2Bnews@example.org,volga@example.org?subject=A%20visit', 'mail'],
  ['mailto:?subject=Turnover', 'mail'],
  ['mailto:редакция@пример.рф', 'mail'],
  ['tel:+78431234567', 'phone'],
  ['tel:+7-(843)-123.45.67;ext=12', 'phone'],
  ['/articles/2022/here/', 'site'],
  ['../there/?q=a:b', 'site'],
  ['gdp.csv', 'site'],
  ['a/b:c', 'site'],
  ['', 'site'],
  ['100%.csv', 'site'],
  ['#growth', 'fragment'],
])('`%s` leads to %s', (address, destination) => {
  expect(destinationOf(address)).toBe(destination);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200Bscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript%3Aalert(1)',
  '%256Aavascript%253Aalert(1)',
  'java%0Ascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://example.org/',
  'blob:https://example.org/x',
  'C:\\Users',
  '//example.org/',
  '/\\example.org/',
  '\\\\example.org/',
  '%2F/example.org',
  'https:example.org',
  'https:///example.org',
  'https://',
  'http://[',
  'https://example.org@evil.example/',
  'https://:example.org@evil.example/',
  'https://:@evil.example/',
  'https://@evil.example/',
  'https://\t@evil.example/',
  'https://example.org%2F@evil.example/',
  'https:\\\\example.org@evil.example',
  'https://example.org\u202E',
  'mailto:',
  'mailto:@',
  'mailto:desk',
  'mailto:?',
  'mailto:desk@example',
  'mailto:a@example.org@evil.example',
  'mailto:a%40example.org@evil.example',
  'mailto:a@example.org%2Cb@evil.example',
  'mailto:a@example.org%0d%0abcc:b@evil.example',
  'mailto:a@example.org?subject=x%0Abcc:b@evil.example',
  'tel:*06#',
  'tel:*06%23',
  'tel:%2A06',
  'tel:+7843%0D',
  'tel:call1',
])('`%s` is refused', (address) => {
  expect(destinationOf(address)).toBeUndefined();
});

test.each([
  ['../there/?q=1#why', '/review/articles/2022/there/?q=1#why'],
  ['/entities/kamaz/', '/review/entities/kamaz/'],
  ['gdp.csv', '/review/articles/2022/here/gdp.csv'],
  ['there.md#why', '/review/articles/2022/there/#why'],
  ['../2021/there.md', '/review/articles/2021/there/'],
  ['../../pages/about.md', '/review/about/'],
  ['../../../../..', '/review/'],
  ['/казань/', '/review/%D0%BA%D0%B0%D0%B7%D0%B0%D0%BD%D1%8C/'],
])('`%s` is `%s` on the host', (address, path) => {
  expect(sitePath(address, '/articles/2022/here/', '/review')).toBe(path);
});
