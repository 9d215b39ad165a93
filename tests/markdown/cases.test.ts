import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

const CASES = join(import.meta.dirname, 'cases');
const LANGUAGES: Readonly<Record<string, string>> = { russian: 'ru', tatar: 'tt' };

test.each(readdirSync(CASES))('%s', async (name) => {
  const source = readFileSync(join(CASES, name, 'input.md'), 'utf8');
  const { html, ...rest } = renderMarkdown(source, sampleContext({ language: LANGUAGES[name] ?? 'en' }));
  await expect(html).toMatchFileSnapshot(join(CASES, name, 'output.html'));
  await expect(await format(JSON.stringify(rest), { parser: 'json' })).toMatchFileSnapshot(
    join(CASES, name, 'output.json'),
  );
});
