import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { BuiltSite, builtSite } from './dist.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const URL = 'https://example.org/review';

test('a publication in a folder of its host links only within that folder', () => {
  const site = buildAt(URL);
  expect(brokenLinks(site, `${URL}/`)).toEqual([]);
  expect(site.files.filter((file) => file.endsWith('.html'))).toEqual(builtSite().pages);
  for (const file of ['/feed.xml', '/sitemap.xml', '/robots.txt'])
    expect(site.read(file), file).toContain(`${URL}/`);
});

/** Builds `content/` as if it were published at another address. */
function buildAt(url: string): BuiltSite {
  const content = resolve(ROOT, '.cache/test/sub-path/content');
  const out = resolve(ROOT, '.cache/test/sub-path/dist');
  rmSync(content, { recursive: true, force: true });
  cpSync(resolve(ROOT, 'content'), content, { recursive: true });
  const publication = readFileSync(`${content}/publication.yml`, 'utf8');
  writeFileSync(`${content}/publication.yml`, publication.replace(/^url: .*$/m, `url: ${url}`));
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  return new BuiltSite(out);
}
