import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContent } from './build-content.ts';
import { BuiltSite } from './built-site.ts';
import { differingFiles } from './differing-files.ts';
import { fixtureFiles, writeContent } from './fixture/fixture-content.ts';
import { FIXTURE_FOLDER, fixtureSite } from './sites.ts';

const MISTAKES: [mistake: string, file: string, content: string | Uint8Array][] = [
  ['an unknown author', 'articles/2021/day-1.md', articleOf('nobody')],
  ['fields that are not YAML', 'entities/kamaz.yml', 'name: [KAMAZ\n'],
  ['text that is not UTF-8', 'pages/about.md', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff)],
  ['no address', 'publication.yml', 'name: The Review\n'],
];

test.each(MISTAKES)('content with %s is refused, and the former site stays', (_mistake, file, content) => {
  const folder = join(FIXTURE_FOLDER, 'refused');
  const former = fixtureSite();
  rmSync(folder, { recursive: true, force: true });
  cpSync(former.folder, join(folder, 'dist'), { recursive: true });
  writeContent(join(folder, 'content'), { ...fixtureFiles(), [file]: content });

  const { status, output } = buildContent(join(folder, 'content'), join(folder, 'dist'));
  expect(status).toBe(1);
  expect(output).toMatch(new RegExp(`^content/${file.replaceAll('.', '\\.')}:\\d+:\\d+  error`, 'm'));
  expect(output).not.toMatch(/^\s+at \S/m);
  expect(differingFiles(former, new BuiltSite(join(folder, 'dist'), former.url))).toEqual([]);
});

function articleOf(author: string): string {
  return `---
title: A day
description: What it was.
date: 2021-01-01
authors: [${author}]
region: russia
entities: []
---

Text.
`;
}
