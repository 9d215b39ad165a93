import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText, SMALLEST } from '../memory-disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = 'articles/2022/visit.md';

let content: string;
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'check-')), 'content');
  for (const [path, text] of Object.entries({ ...SMALLEST, [ARTICLE]: articleText() })) write(path, text);
});
afterEach(() => {
  rmSync(dirname(content), { recursive: true });
});

test('says that nothing is wrong', () => {
  expect(check()).toEqual({ status: 0, out: 'Checked 1 published article: nothing is wrong.\n', err: '' });
});

test('ends with code 1 and the findings on the standard error', () => {
  write(ARTICLE, articleText({ kind: 'essay' }));
  const { status, out, err } = check();
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^content\/articles\/2022\/visit\.md:8:7 {2}error {2}invalid-field\n/);
  expect(err).toMatch(/\n1 error\n$/);
});

test('a warning does not fail', () => {
  write(ARTICLE, articleText({}, '# One'));
  const { status, out, err } = check();
  expect({ status, out }).toEqual({ status: 0, out: 'Checked 1 published article: no errors.\n' });
  expect(err).toContain('warning  heading-level');
});

test('tells programs on the standard output', () => {
  write(ARTICLE, articleText({ kind: 'essay' }));
  const { status, out, err } = check('--format', 'json');
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(JSON.parse(out)).toMatchObject([{ field: 'kind', line: 8 }]);
});

test('says when the next piece is due, and tells the workflow', () => {
  write('articles/2035/soon.md', articleText({ date: '2035-03-01' }));
  const output = join(dirname(content), 'output');
  const { out } = run(['--content', content], { GITHUB_OUTPUT: output });
  expect(out).toContain('Due next: 2035-03-01T00:00:00+00:00, content/articles/2035/soon.md.');
  expect(readFileSync(output, 'utf8')).toBe('next-due=2035-03-01T00:00:00+00:00\n');
});

test('is done also where the workflow cannot be told', () => {
  write('articles/2035/soon.md', articleText({ date: '2035-03-01' }));
  const { status, err } = run(['--content', content], { GITHUB_OUTPUT: join(content, 'none', 'output') });
  expect({ status, err }).toEqual({
    status: 0,
    err: expect.stringMatching(
      /^The workflow cannot be told when the next piece is due \(next-due\): ENOENT.*\.\n$/,
    ) as string,
  });
});

test('says the same again while nothing changed, and otherwise what is true now', () => {
  write('articles/2035/soon.md', articleText({ date: '2035-03-01', kind: 'essay' }));
  const first = check();
  expect(first.err).toContain('Unexpected `essay`');
  expect(check()).toEqual(first);
  expect(JSON.parse(check('--format', 'json').out)).toHaveLength(1);
  write('articles/2035/soon.md', articleText({ date: '2035-03-01' }));
  expect(check().out).toMatch(/^Checked 1 published article: nothing is wrong\.\nDue next: 2035-03-01/);
  const later = run(['--content', content], { BUILD_DATE: '2035-03-02' });
  expect(later.out).toBe('Checked 2 published articles: nothing is wrong.\n');
  expect(check().out).toContain('Due next');
  rmSync(join(content, 'articles/2035'), { recursive: true });
  expect(check().out).toBe('Checked 1 published article: nothing is wrong.\n');
});

test('tells what becomes wrong in a text that was right', () => {
  write(ARTICLE, articleText());
  expect(check().status).toBe(0);
  write(ARTICLE, articleText({}, 'Other words.'));
  expect(check().out).toBe('Checked 1 published article: nothing is wrong.\n');
  write(ARTICLE, articleText({}, 'Text with <b>words</b>.'));
  expect(check()).toMatchObject({ status: 1, err: expect.stringContaining('raw-html') as string });
  expect(check().status).toBe(1);
});

test('--fix mends what leaves no doubt, to the byte, and tells the rest', () => {
  const article = (fields: Record<string, string>, link: string) =>
    articleText(fields, `[This](${link}) and :entity[them]{#kamaz}.`).replaceAll('\n', '\r\n');
  write(
    ARTICLE,
    article(
      { title: 'Talks: what came of them', date: '2022-1-26', region: 'Volga', kind: 'essay' },
      '/articles/2022/other',
    ).replace('#kamaz', '#KAMAZ'),
  );
  write('articles/2022/other.md', articleText());
  const roles = '\n  - { title: Second, from: 2010 } # notes move\n  - title: First\n    from: 2001\n';
  write('entities/kamaz.yml', `name: KAMAZ\nroles:${roles}`);

  const { status, out, err } = check('--fix');
  expect(status).toBe(1);
  expect(out).toMatch(/^Mended \d places in content\/articles\/2022\/visit\.md\.$/m);
  expect(err).toContain('Unexpected `essay`');
  expect(err).toMatch(/\n1 error\n$/);
  expect(read(ARTICLE)).toBe(
    article(
      { title: '"Talks: what came of them"', date: '2022-01-26', region: 'volga', kind: 'essay' },
      '/articles/2022/other/',
    ),
  );
  expect(read('entities/kamaz.yml')).toBe(
    'name: KAMAZ\nroles:\n  - title: First\n    from: 2001\n  - { title: Second, from: 2010 } # notes move\n',
  );
});

test('--since tells what a change made wrong, also elsewhere, and nothing else', () => {
  write('articles/2022/old.md', articleText({ kind: 'essay' }));
  write('articles/2022/other.md', articleText({}, 'See [this](/articles/2022/gone/).'));
  write('articles/2022/gone.md', articleText());
  git('init', '-q');
  commit();
  expect(check('--since', 'HEAD')).toMatchObject({
    status: 0,
    out: 'Checked 3 published articles: nothing became wrong since HEAD.\n',
  });

  rmSync(join(content, 'articles/2022/gone.md'));
  write('articles/2022/new.md', articleText({ kind: 'poem' }));
  const { status, err } = check('--since', 'HEAD');
  expect(status).toBe(1);
  expect(err).toContain('content/articles/2022/new.md:8:7  error  invalid-field');
  expect(err).toContain('content/articles/2022/other.md:10:5  error  broken-link');
  expect(err).toMatch(/\n2 errors\n$/);
  expect(check().err).toMatch(/\n3 errors\n$/);
});

test('--since looks at all where nothing was committed yet, as a hook does before the first commit', () => {
  git('init', '-q');
  expect(check('--since', 'HEAD')).toMatchObject({ status: 0 });
  write(ARTICLE, articleText({ kind: 'essay' }));
  expect(check('--since', 'HEAD').err).toMatch(/\n1 error\n$/);
});

test('--since works in a hook of a linked work tree, which git tells where its repository is', () => {
  write('articles/2022/old.md', articleText({ kind: 'essay' }));
  git('init', '-q');
  commit();
  const linked = join(dirname(content), 'linked');
  git('worktree', 'add', '-q', linked);
  const environment = { GIT_DIR: join(content, '.git/worktrees/linked') };
  expect(run(['--since', 'HEAD', '--content', linked], environment)).toMatchObject({ status: 0, err: '' });
});

test.each(['HEAD~1..HEAD', 'HEAD~1...HEAD', '^HEAD', 'HEAD:', 'HEAD^{tree}', ':/All'])(
  '--since takes one commit, since of anything else it would tell less than is wrong: %s',
  (name) => {
    git('init', '-q');
    commit();
    write('authors/other.yml', 'name: Other\n');
    commit();
    rmSync(join(content, 'authors/desk.yml'));
    const { status, err } = check(`--since=${name}`);
    expect(status).toBe(1);
    expect(err).toMatch(/^Unexpected revision `[^`]+`, expected one of git: (?:it is a range|no commit of)/);
  },
);

test.each([
  [['--since', 'nowhere'], /^Unexpected revision `nowhere`, expected one of git: /],
  [['--since', '--output=x'], /^Unexpected end after `--since`, expected its value\.$/m],
  [
    ['--format', 'jsn'],
    /^Unexpected format `jsn`, expected one of text, github, json, sarif\. Did you mean `json`\?$/m,
  ],
  [['--fxi'], /^Unexpected flag `--fxi`, .* Did you mean `--fix`\?$/m],
  [['fix'], /^Unexpected `fix`, expected flags only; `--help` lists them\.$/m],
])('explains a command line that is wrong: %j', (args, message) => {
  const { status, err } = check(...args);
  expect(status).toBe(1);
  expect(err).toMatch(message);
  expect(err).not.toContain('    at ');
});

test('--watch checks again after a change', async () => {
  const watching = spawn(process.execPath, ['scripts/check.ts', '--watch', '--content', content], {
    cwd: ROOT,
  });
  let out = '';
  watching.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  watching.stderr.on('data', (bytes: Buffer) => (out += bytes.toString()));
  await expect.poll(() => out, { timeout: 30_000 }).toContain('Watching …');
  write(ARTICLE, articleText({ kind: 'essay' }));
  await expect.poll(() => out, { timeout: 30_000 }).toContain('Unexpected `essay`');
  write(ARTICLE, articleText({ kind: 'news' }));
  await expect.poll(() => out, { timeout: 30_000 }).toMatch(/essay[^]*nothing is wrong/);
  watching.kill();
});

test('--watch leaves the standard output to findings that programs read', async () => {
  const args = ['scripts/check.ts', '--watch', '--format', 'json', '--content', content];
  const watching = spawn(process.execPath, args, { cwd: ROOT });
  let [out, err] = ['', ''];
  watching.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  watching.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  await expect.poll(() => err, { timeout: 30_000 }).toContain('Watching …');
  expect(JSON.parse(out)).toEqual([]);
  watching.kill();
});

test('ends without a word when nobody reads on, as `head` does', async () => {
  const links = Array.from({ length: 200 }, (_, index) => `[a](/nowhere-${index}/)`).join('\n');
  for (const name of ['a', 'b', 'c', 'd', 'e']) write(`articles/2022/${name}.md`, articleText({}, links));
  const args = ['scripts/start.mjs', 'check', '--format', 'json', '--content', content];
  const checking = spawn(process.execPath, args, { cwd: ROOT });
  let err = '';
  checking.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  checking.stdout.destroy();
  const code = await new Promise((told) => checking.on('close', told));
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

/** Root may do what nobody may. */
test.skipIf(process.getuid?.() === 0)('a file that cannot be mended is told, with all the rest', () => {
  write(ARTICLE, articleText({ date: '2022/01/26', kind: 'essay' }));
  chmodSync(join(content, ARTICLE), 0o444);
  const { status, out, err } = check('--fix');
  expect(status).toBe(1);
  expect(out).toMatch(/^Could not mend content\/articles\/2022\/visit\.md: EACCES: permission denied/);
  expect(err).toMatch(/\n2 errors; .* mends 1\n$/);
});

/** Windows has no pipes. */
test.skipIf(process.platform === 'win32')('does not wait for a pipe whose lines it would show', () => {
  spawnSync('mkfifo', [join(content, 'articles/2022/pipe.md')]);
  const { status, err } = check();
  expect(status).toBe(1);
  expect(err).toBe(
    'content/articles/2022/pipe.md:1:1  error  special-file\n  Unexpected special file, expected a plain file.\n\n1 error\n',
  );
});

test('content that is not there is told, not thrown', () => {
  const { status, err } = run(['--content', join(content, 'nowhere')]);
  expect(status).toBe(1);
  expect(err).toContain('Missing `content/publication.yml`');
});

function check(...args: string[]) {
  return run([...args, '--content', content]);
}

function run(args: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, BUILD_DATE: '2030-01-01', NO_COLOR: '1', GITHUB_OUTPUT: '', ...environment },
  });
  return { status, out: stdout, err: stderr };
}

function commit(): void {
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'All');
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: content, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function write(path: string, text: string): void {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(path: string): string {
  return readFileSync(join(content, path), 'utf8');
}
