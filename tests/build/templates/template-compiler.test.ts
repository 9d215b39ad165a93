import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemplateCompiler } from '../../../src/build/templates/template-compiler.ts';

test('when the process in which Astro compiles is killed, as for a lack of memory, nobody waits for ever', async () => {
  const root = mkdtempSync(join(tmpdir(), 'compiler-'));
  mkdirSync(join(root, 'site/pages'), { recursive: true });
  writeFileSync(join(root, 'astro.config.mjs'), "process.kill(process.pid, 'SIGKILL');\n");
  const made = new TemplateCompiler().templates({
    source: { root, folder: 'site' },
    address: { origin: 'https://example.org', base: '' },
    ...{ cache: join(root, 'cache'), digest: 'none' },
  });
  await expect(made).rejects.toThrow(/^Compiling the templates ended the process/);
  rmSync(root, { recursive: true });
});
