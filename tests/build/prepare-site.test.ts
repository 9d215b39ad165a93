import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenContent } from '../../src/build/build-request.ts';
import { ChangedFile } from '../../src/build/changed-file.ts';
import { prepare } from '../../src/build/prepare-site.ts';
import type { ReadContent } from '../../src/build/reading/assemble.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { TemplateCompiler } from '../../src/build/templates/template-compiler.ts';
import { WorkerPool } from '../../src/build/workers/worker-pool.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prepare-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a mistake in a template is told when it is asked for, although it is known before all is read', async () => {
  mkdirSync(join(root, 'site/pages'), { recursive: true });
  writeFileSync(
    join(root, 'site/pages/index.astro'),
    "---\nimport nothing from './nothing.ts';\n---\n{nothing}\n",
  );
  const made = vi.spyOn(TemplateCompiler.prototype, 'templates');
  const content: OpenContent = {
    settings: () => Promise.resolve({ url: 'https://example.org' } as never),
    // Until Astro has found the mistake, of which nobody has heard then.
    read: async () => {
      await Promise.allSettled(made.mock.results.map(({ value }) => value as unknown));
      return readOf('https://example.org');
    },
    check: () => Promise.resolve([]),
  };
  const prepared = await preparing(content);
  await expect(prepared.loadable?.made).rejects.toThrow(/nothing/);
});

test('settings that change between the first reading and the second are no settings of one site', async () => {
  const content = (url: string, findings: readonly unknown[] = []): OpenContent => ({
    settings: () => Promise.resolve({ url: 'https://example.org/review' } as never),
    read: () => Promise.resolve(readOf(url, findings)),
    check: () => Promise.resolve([]),
  });
  await expect(preparing(content('https://example.org/other'))).rejects.toThrow(ChangedFile);
  await expect(preparing(content('https://example.net/review'))).rejects.toThrow(
    /^content\/publication\.yml /,
  );
  const { read } = await preparing(content('https://example.org/review'));
  expect(read.content.documents.publication.fields.url).toBe('https://example.org/review');
  // What is wrong by now is told.
  await preparing(content('https://example.org/other', [{ severity: 'error' }]));
});

function preparing(content: OpenContent) {
  return prepare(
    { content, templateSources: 'site 1', formerCode: '', isCompiledFirst: false, isProgramLater: false },
    { content: root, out: join(root, 'dist'), cache: join(root, 'cache') },
    {
      ...{ now: 0, hasSearch: false, pool: new WorkerPool(), stopwatch: new Stopwatch() },
      templates: { root, folder: 'site' },
      onNotice: () => undefined,
      onProgress: () => undefined,
    },
  );
}

/** Content without articles. */
function readOf(url: string, findings: readonly unknown[] = []): ReadContent {
  const publication = { file: 'content/publication.yml', fields: { url } };
  return {
    content: { documents: { articles: [], publication }, findings },
    texts: new Map(),
  } as unknown as ReadContent;
}
