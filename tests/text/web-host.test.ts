import { expect, test } from 'vitest';
import { explainToFew, hostProblem, leadsToFew } from '../../src/text/web-host.ts';

test.each([
  'https://example.org/',
  'https://example.org.:8080?q',
  'HTTP://A_b.Example.org',
  'https://xn--e1afmkfd.xn--p1ai/',
  'https://пример。рф/',
  'https://l·l.cat/',
  'https://ー・.jp/',
  'https://❤️.example/',
  'https://r3---sn-abc.example/',
  'https://127.0.0.1:3000/',
  'https://[2001:db8::1]:443/',
  'https://a\u0301.example/',
])('%s has a host that may exist', (address) => {
  expect(hostProblem(address)).toBeUndefined();
});

test.each([
  ["https://exa'mple.org", 'letters, digits'],
  ['https://exa%6Dple.org', 'letters, digits'],
  ['https://', 'letters, digits'],
  ...Array.from('\u2044\u2215\u29F8\u2571\uFF0F\u0338\u3033\uFF20', (sign) => [
    `https://example.org${sign}evil.example/`,
    'letters, digits',
  ]),
  ['https://https://example.org/', 'twice'],
  ['http://HTTPS//example.org/', 'twice'],
  ['https://.', 'each dot'],
  ['https://a..b/', 'each dot'],
  [`https://${'a'.repeat(64)}.org/`, 'at most 253'],
  [`https://${'a.'.repeat(130)}org/`, 'at most 253'],
  ['https://xn--a/', '`xn--`'],
  ['https://XN--abc-.example/', '`xn--`'],
  ['https://example.org:0/', '1 to 65535'],
  ['https://example.org:65536', '1 to 65535'],
  ['https://[::1]:99999/', '1 to 65535'],
])('%s has none: %s', (address, reason) => {
  expect(hostProblem(address)).toContain(reason);
});

test.each([
  'http://localhost:4321/',
  'http://a.localhost',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://[::1]:80/',
  'http://[::ffff:127.0.0.1]/',
])('%s leads to the computer of whoever opens it', (address) => {
  expect(leadsToFew(address)).toBe(true);
  expect(explainToFew(address)).toContain('their own computer');
});

test.each([
  'https://10.0.0.5/review',
  'https://172.31.0.1',
  'http://192.168.1.20:8080',
  'http://169.254.1.1',
  'http://[fd12::1]',
  'http://[::ffff:10.0.0.5]',
  'http://[fe80::1]',
  'http://newsroom.local',
  'http://site.corp.internal/',
])('%s leads into a private network', (address) => {
  expect(leadsToFew(address)).toBe(true);
  expect(explainToFew(address)).toContain('private network');
});

test.each([
  'https://example.org/review',
  'https://example.org/localhost',
  'https://localhost.example/',
  'http://1270.example/',
  'http://[::ffff:8.8.8.8]/',
  'https://172.32.0.1',
  'https://8.8.8.8',
  'https://local.example',
  'https://thelocal.se',
  'https://10.example',
  'http://[2001:db8::1]/',
])('%s leads to all', (address) => {
  expect(leadsToFew(address)).toBe(false);
});
