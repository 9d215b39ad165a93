import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outputFolder } from '../../src/build/output-folder.ts';
import { writeHeaderFiles } from '../../src/build/write-header-files.ts';

test('writes what Netlify, Cloudflare and Apache read, the addresses with the folder of the publication', () => {
  const root = mkdtempSync(join(tmpdir(), 'headers-'));
  writeHeaderFiles('/review', outputFolder(root));
  expect(readdirSync(root, { recursive: true }).sort()).toEqual([
    '.htaccess',
    '_headers',
    'assets',
    join('assets', '.htaccess'),
  ]);
  expect(readFileSync(join(root, '_headers'), 'utf8')).toMatch(/^\/review\/\*\n/);
});

test('leaves a file that was there before as it is', () => {
  const root = mkdtempSync(join(tmpdir(), 'headers-'));
  const output = outputFolder(root);
  output.write('/_headers', '/*\n  X-Own: 1\n');
  writeHeaderFiles('', output);
  expect(readFileSync(join(root, '_headers'), 'utf8')).toBe('/*\n  X-Own: 1\n');
  expect(output.has('/.htaccess')).toBe(true);
});
