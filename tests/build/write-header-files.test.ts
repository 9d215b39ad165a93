import { expect, test } from 'vitest';
import type { OutputFolder } from '../../src/build/output/output-folder.ts';
import { writeHeaderFiles } from '../../src/build/output/write-header-files.ts';

test('writes what Netlify, Cloudflare and Apache read, the addresses with the folder of the publication', () => {
  const files = new Map<string, string>();
  writeHeaderFiles('/review', folderOf(files));
  expect([...files.keys()].sort()).toEqual(['/.htaccess', '/_headers', '/assets/.htaccess']);
  expect(files.get('/_headers')).toMatch(/^\/review\/\*\n/);
});

test('leaves a file that was there before as it is', () => {
  const files = new Map([['/_headers', '/*\n  X-Own: 1\n']]);
  writeHeaderFiles('', folderOf(files));
  expect(files.get('/_headers')).toBe('/*\n  X-Own: 1\n');
  expect(files.has('/.htaccess')).toBe(true);
});

function folderOf(files: Map<string, string>): OutputFolder {
  return {
    write: (path, content) => files.set(path, String(content)),
    has: (path) => files.has(path),
    copy: (from, to) => files.set(to, files.get(from) ?? ''),
  };
}
