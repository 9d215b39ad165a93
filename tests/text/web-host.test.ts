import { expect, test } from 'vitest';
import { hostProblem, leadsToFew, leadsToReader } from '../../src/text/web-host.ts';

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
])('%s has none: %s', (address, reason) => {
  expect(hostProblem(address)).toContain(reason);
});

test.each([
  'http://localhost:4321/',
  'http://a.localhost',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://[::1]:80/',
])('%s leads to the computer of whoever opens it', (address) => {
  expect(leadsToReader(address)).toBe(true);
});

test.each([
  'https://example.org/localhost',
  'https://localhost.example/',
  'http://[2001:db8::1]/',
  'http://1270.example/',
])('%s does not', (address) => {
  expect(leadsToReader(address)).toBe(false);
});

test.each([
  'http://localhost:4321',
  'https://10.0.0.5/review',
  'https://172.31.0.1',
  'http://192.168.1.20:8080',
  'http://169.254.1.1',
  'http://[fd12::1]',
  'http://[fe80::1]',
  'http://newsroom.local',
  'http://site.corp.internal/',
])('%s leads to few', (address) => {
  expect(leadsToFew(address)).toBe(true);
});

test.each([
  'https://example.org/review',
  'https://172.32.0.1',
  'https://8.8.8.8',
  'https://local.example',
  'https://thelocal.se',
  'https://10.example',
  'http://[2001:db8::1]/',
])('%s leads to all', (address) => {
  expect(leadsToFew(address)).toBe(false);
});
