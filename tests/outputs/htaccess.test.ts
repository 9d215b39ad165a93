import { expect, test } from 'vitest';
import { assetsHtaccess, siteHtaccess } from '../../src/outputs/htaccess.ts';

test('gives pages and pictures their own policies, and everything the other headers', async () => {
  await expect(siteHtaccess()).toMatchFileSnapshot('expected/htaccess.txt');
});

test('lets what changes its name with its content be kept, and the worker run WebAssembly', () => {
  expect(assetsHtaccess()).toBe(`<IfModule mod_headers.c>
  Header always set Cache-Control "public, max-age=31536000, immutable"
  Header always set Content-Security-Policy "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"
</IfModule>
`);
});
