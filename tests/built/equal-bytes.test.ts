import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContent } from './build-content.ts';
import { BuiltSite } from './built-site.ts';
import { differingFiles } from './differing-files.ts';
import { fixtureFiles, publishedFiles, writeContent, type ContentFiles } from './fixture/fixture-content.ts';
import { FIXTURE_FOLDER, fixtureSite } from './sites.ts';

test('another folder, time zone, locale and order of files give the same bytes', () => {
  const backwards = Object.fromEntries(Object.entries(fixtureFiles()).reverse());
  const again = builtFrom(backwards, 'another place', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
  expect(differingFiles(fixtureSite(), again)).toEqual([]);
});

test('a draft and an article of the future make no difference to any byte', () => {
  expect(differingFiles(fixtureSite(), builtFrom(publishedFiles(), 'published'))).toEqual([]);
});

/** Builds content in a folder of that name. */
function builtFrom(files: ContentFiles, name: string, environment: Record<string, string> = {}): BuiltSite {
  const folder = join(FIXTURE_FOLDER, name);
  writeContent(join(folder, 'content'), files);
  const { status, output } = buildContent(join(folder, 'content'), join(folder, 'dist'), environment);
  expect(status, output).toBe(0);
  return new BuiltSite(join(folder, 'dist'), fixtureSite().url);
}
