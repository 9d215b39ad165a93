import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, SMALLEST } from '../../memory-disk.ts';
import { startPreview, type StartedPreview } from '../started-preview.ts';
import { copiedProject } from './copied-project.ts';

const TEMPLATE = 'src/components/Footer.astro';

let project: string;
let preview: StartedPreview;

beforeAll(async () => {
  project = copiedProject();
  for (const [path, text] of Object.entries(SMALLEST)) write(`content/${path}`, text);
  write('content/articles/2022/visit.md', articleText());
  preview = await startPreview(project);
});
afterAll(() => {
  preview.process.kill();
  rmSync(project, { recursive: true, force: true });
});

test('when a template changed, Astro serves it, and articles that come and go are pages at once', async () => {
  await shows('articles/2022/visit/', '<footer');
  write(TEMPLATE, readFileSync(join(project, TEMPLATE), 'utf8').replace('<footer', '<footer data-changed'));
  await shows('articles/2022/visit/', 'data-changed');
  write('content/articles/2022/later.md', articleText({ title: 'What came later' }));
  await shows('articles/2022/later/', 'data-changed');
  await shows('articles/2022/later/', 'What came later');
  rmSync(join(project, 'content/articles/2022/later.md'));
  await expect.poll(() => statusOf('articles/2022/later/'), { timeout: 180_000 }).toBe(404);
}, 600_000);

function shows(path: string, text: string): Promise<void> {
  return expect.poll(() => textOf(path), { timeout: 180_000, interval: 200 }).toContain(text);
}

async function textOf(path: string): Promise<string> {
  return (await fetch(preview.url + path)).text();
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(preview.url + path)).status;
}

function write(path: string, text: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
