import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { lockOf } from '../../../scripts/build-lock.ts';
import { takeLock } from '../../../src/build/lock.ts';
import { buildContent } from '../build-content.ts';
import { BuiltSite } from '../built-site.ts';
import { differingFiles } from '../differing-files.ts';
import { FIXTURE_DAY } from '../fixture/fixture-content.ts';
import { Newsroom } from './newsroom.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const URL = 'https://example.org/review/';

/** Moments of a build, evenly spread, at which one is killed. */
const KILLS = 4;

let folder: string;
let room: Newsroom;
const at = (name: string) => join(folder, name);
const flags = () => ['--cache', at('cache')];
const site = (name: string) => new BuiltSite(at(name), URL);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accidents-'));
  room = new Newsroom(at('content'));
  room.save();
  build('dist');
});

test('a build that is killed leaves the former site or the new one, and the next one is right', async () => {
  for (let turn = 1; turn <= KILLS; turn++) {
    const edit = room.edit(turn * 3, turn * 17);
    room.save();
    cpSync(at('dist'), at(`former ${turn}`), { recursive: true });
    const began = performance.now();
    build('expected', ['--cache', at('other cache')]);
    const duration = performance.now() - began;

    const killed = start();
    await wait((duration * turn) / (KILLS + 1));
    killed.kill('SIGKILL');
    await ended(killed);
    const isFormer = differingFiles(site('dist'), site(`former ${turn}`)).length === 0;
    const isNew = differingFiles(site('dist'), site('expected')).length === 0;
    expect(isFormer || isNew, edit).toBe(true);

    build('dist');
    expect(differingFiles(site('dist'), site('expected')), edit).toEqual([]);
  }
});

test('of two builds at a time, one says that the other is at work', async () => {
  room.edit(1, 5);
  room.save();
  const outcomes = await Promise.all([ended(start()), ended(start())]);
  const failed = outcomes.filter(({ code }) => code !== 0);
  expect(failed.map(({ output }) => /^Another build is at work: process \d+\./.test(output))).toEqual(
    failed.map(() => true),
  );
  expect(failed.length).toBeLessThan(2);
  build('expected', ['--cache', at('other cache')]);
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
});

test('a build says that another one is at work with the same cache', () => {
  const [name = ''] = readdirSync(join(at('cache'), 'build'));
  const release = takeLock(join(at('cache'), 'build', name, 'lock'));
  const { status, output } = buildContent(at('content'), at('dist'), {}, flags());
  release();
  expect(output).toContain(`Another build is at work: process ${process.pid}.`);
  expect(status).toBe(1);
});

test('a build with another cache waits for nobody either who brings a site to the same place', () => {
  const release = takeLock(lockOf(at('dist')));
  const { status, output } = buildContent(at('content'), at('dist'), {}, ['--cache', at('other cache')]);
  release();
  expect(output).toContain(`Another build is at work: process ${process.pid}.`);
  expect(status).toBe(1);
  build('dist', ['--cache', at('other cache')]);
});

const DAMAGES: [name: string, damage: (content: Buffer) => Buffer][] = [
  ['cut off', (content) => content.subarray(0, content.length / 2)],
  ['emptied', () => Buffer.alloc(0)],
  ['changed in a byte', (content) => changed(content)],
  ['another file', () => Buffer.from('{"not": "what was kept"}')],
];

test.each(DAMAGES)('a cache of which each file is %s does no harm', (_name, damage) => {
  for (const part of readdirSync(at('cache'), { recursive: true, withFileTypes: true })) {
    const file = join(part.parentPath, part.name);
    // What is shared with the served copy is tried with the copies of a site.
    if (part.isFile() && !file.includes('/tree/')) writeFileSync(file, damage(readFileSync(file)));
  }
  room.edit(1, 7);
  room.save();
  build('dist');
  build('expected', ['--cache', at('other cache')]);
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
});

test('texts of which only the packs are damaged are rendered again, in the same build', () => {
  for (const path of readdirSync(at('cache'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.pack')) continue;
    const pack = readFileSync(join(at('cache'), path));
    writeFileSync(
      join(at('cache'), path),
      pack.map((byte) => byte ^ 1),
    );
  }
  room.edit(1, 11);
  room.save();
  const said = build('dist');
  expect(said).toMatch(/^Unexpected content of the pack \d+\.pack in the cache\. It is made anew\.$/m);
  expect(said).not.toMatch(/^ +at /m);
  build('expected', ['--cache', at('other cache')]);
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
});

test('nothing is written when nothing changed', () => {
  build('dist');
  const { mtimeMs } = statSync(at('dist'));
  expect(build('dist')).toContain('nothing changed');
  expect(statSync(at('dist')).mtimeMs).toBe(mtimeMs);
});

test('a site and its cache may be removed, together or alone', () => {
  const whole = build('expected', ['--cache', at('other cache')]);
  expect(whole).toContain('Built');
  rmSync(at('dist'), { recursive: true });
  build('dist');
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
  rmSync(at('cache'), { recursive: true });
  build('dist');
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
});

test('files of the served site that somebody wrote into are as they were after the next build, of whatever kind they are', () => {
  build('expected', ['--cache', at('other cache')]);
  build('dist');
  const kinds = new Map(site('dist').files.map((file) => [file.replace(/[^/]*(?=\.[^.]+$)/, ''), file]));
  expect([...kinds.keys()].some((kind) => kind.startsWith('/search/'))).toBe(true);
  for (const file of kinds.values()) appendFileSync(join(at('dist'), file), '!');
  expect(build('dist')).toContain('since the served site was not as the last build left it');
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
  expect(build('dist')).toContain('nothing changed');
});

test('a site whose build was killed between two renames comes back, also when all else is to be forgotten', () => {
  build('dist');
  build('expected', ['--cache', at('other cache')]);
  const [tree = ''] = readdirSync(at('cache'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/tree'),
  );
  renameSync(at('dist'), join(at('cache'), tree, 'old'));
  const wrong = join(at('content'), 'regions', 'wrong.yml');
  writeFileSync(wrong, 'nam: Wrong\n');
  expect(buildContent(at('content'), at('dist'), {}, [...flags(), '--clean']).status).toBe(1);
  rmSync(wrong);
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
});

test('a file where a folder of the cache should be does no harm, and what was left unfinished goes', () => {
  const [name = ''] = readdirSync(join(at('cache'), 'build'));
  const home = join(at('cache'), 'build', name);
  for (const part of ['search', 'templates', 'texts', 'tree']) {
    rmSync(join(home, part), { recursive: true, force: true });
    writeFileSync(join(home, part), '');
  }
  const unfinished = ['record.123', 'shown', 'shown.123'];
  for (const part of unfinished) writeFileSync(join(home, part), 'half a rec');
  room.edit(1, 9);
  room.save();
  build('dist');
  build('expected', ['--cache', at('other cache')]);
  expect(differingFiles(site('dist'), site('expected'))).toEqual([]);
  expect(readdirSync(home).filter((part) => unfinished.includes(part))).toEqual([]);
});

function build(name: string, own = flags()): string {
  const { status, output } = buildContent(at('content'), at(name), {}, own);
  expect(status, output).toBe(0);
  return output;
}

function start() {
  return spawn(
    process.execPath,
    ['scripts/build.ts', '--content', at('content'), '--out', at('dist'), ...flags()],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BUILD_DATE: FIXTURE_DAY } },
  );
}

async function ended(build: ReturnType<typeof start>): Promise<{ code: number | null; output: string }> {
  let output = '';
  build.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolveCode) => {
    if (build.exitCode !== null || build.signalCode !== null) resolveCode(build.exitCode);
    else build.once('close', resolveCode);
  });
  return { code, output };
}

function changed(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  const middle = Math.floor(copy.length / 2);
  if (copy.length > 0) copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
  return copy;
}
