import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderAgain, renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Texts with all that is right, and with nearly all that can be wrong. */
const FOLDERS = ['tests/markdown/cases', 'tests/sites', 'content'];

test.each(FOLDERS)(
  'a text that is rendered again without telling its author anything is the same: %s',
  (folder) => {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const sources = files
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      const { messages, ...body } = renderMarkdown(source, sampleContext());
      expect(messages).toBeInstanceOf(Array);
      expect(renderAgain(source, sampleContext())).toEqual(body);
    }
  },
);
