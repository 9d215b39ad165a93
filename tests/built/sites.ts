import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { BuiltSite } from './built-site.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of the fixture publication, with its `content` and `dist`. */
export const FIXTURE_FOLDER = join(ROOT, '.cache/test/fixture');

/** The fixture publication, as `npm test` built it just before. */
export function fixtureSite(): BuiltSite {
  return siteOf(join(FIXTURE_FOLDER, 'content'), join(FIXTURE_FOLDER, 'dist'));
}

/** The publication in `content/`, as `npm test` built it just before: no test knows what it holds. */
function contentSite(): BuiltSite {
  return siteOf(join(ROOT, 'content'), join(ROOT, '.cache/test/dist'));
}

/** Both publications, for tests that hold of any. */
export const SITES = [
  { name: 'content/', open: contentSite, isFixture: false },
  { name: 'the fixture', open: fixtureSite, isFixture: true },
] as const;

function siteOf(content: string, dist: string): BuiltSite {
  const { url } = parse(readFileSync(join(content, 'publication.yml'), 'utf8')) as { url: string };
  return new BuiltSite(dist, `${url.replace(/\/$/, '')}/`);
}
