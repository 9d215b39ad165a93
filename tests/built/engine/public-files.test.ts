import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, SMALLEST } from '../../memory-disk.ts';
import { BuiltSite } from '../built-site.ts';
import { differingFiles } from '../differing-files.ts';
import { copiedProject } from './copied-project.ts';

/** Files in `public/`, each at the path of one that the build would write. */
const OWN = [
  '/robots.txt',
  '/about/index.html',
  '/old/index.html',
  '/_headers',
  '/search/data/manifest.json',
];

let project: string;
const at = (...names: string[]) => join(project, ...names);
beforeAll(() => {
  project = copiedProject();
  for (const [path, text] of Object.entries(SMALLEST)) write(`content/${path}`, text);
  write('content/articles/2022/visit.md', articleText({ previously: '[/old/]' }));
  writePage('First.');
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

test('a file in public/ takes the place of what the build would write there, until it is gone', () => {
  for (const path of OWN) write(`public${path}`, ownText(path));
  expectOwn(build('dist'));
  writePage('Second.');
  const site = build('dist');
  expectOwn(site);

  const parts = ['1', '2'].map((number) => {
    run('build', '--out', at('part'), '--part', `${number}/2`);
    cpSync(at('part'), at(`part-${number}`), { recursive: true });
    return at(`part-${number}`);
  });
  run('assemble', ...parts, '--out', at('joined'));
  expect(differingFiles(siteIn('joined'), site)).toEqual([]);

  for (const path of OWN) rmSync(at(`public${path}`));
  const generated = build('dist');
  for (const path of OWN) expect(generated.bytes(path).toString()).not.toBe(ownText(path));
}, 300_000);

test('a file in public/ that has the name of a folder of the site is refused, and the site stays', () => {
  rmSync(at('public'), { recursive: true });
  writePage('First.');
  const site = build('dist');
  // What the check knows of, it tells; what only the templates bring, the build.
  for (const [path, beside, message] of [
    ['/about', '`/about/`', 'Unexpected file at the address of a folder of the site'],
    [
      '/old/index.html/more.txt',
      '/old/index.html',
      'expected no file with the name of a folder of the site.',
    ],
    ['/assets', '/assets/', 'expected no file with the name of a folder of the site.'],
  ] as const) {
    write(`public${path}`, ownText(path));
    const { status, output } = ran('build', '--out', at('dist'));
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(output).toContain(path);
    expect(output).toContain(beside);
    expect(site.bytes('/about/index.html').toString()).toContain('First.');
    rmSync(at(`public/${path.split('/')[1] ?? ''}`), { recursive: true });
  }
}, 300_000);

test('links in public/ that lead nowhere or in a circle are passed over, also when all is made anew', () => {
  write('public/own.txt', 'Own');
  const without = build('dist');
  symlinkSync(at('none'), at('public/none'));
  symlinkSync(at('public'), at('public/again'));
  const site = build('anew', '--clean');
  expect(site.bytes('/own.txt').toString()).toBe('Own');
  expect(differingFiles(site, without)).toEqual([]);
}, 300_000);

function expectOwn(site: BuiltSite): void {
  for (const path of OWN) expect(site.bytes(path).toString()).toBe(ownText(path));
}

function ownText(path: string): string {
  return `What is written in public${path}`;
}

function writePage(words: string): void {
  write('content/pages/about.md', `---\ntitle: About\ndescription: Who we are.\n---\n\n${words}\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function build(out: string, ...flags: string[]): BuiltSite {
  run('build', '--out', at(out), ...flags);
  return siteIn(out);
}

function siteIn(folder: string): BuiltSite {
  return new BuiltSite(at(folder), 'https://example.org/');
}

function run(command: string, ...flags: string[]): void {
  const { status, output } = ran(command, ...flags);
  expect(status, output).toBe(0);
}

function ran(command: string, ...flags: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at(`scripts/${command}.ts`), ...flags], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: '2030-01-01' },
  });
  return { status, output: stdout + stderr };
}
