import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { realDisk } from '../../src/source/disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOW = Date.parse('2100-01-01');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  cpSync(join(ROOT, 'tests/desk/content'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a new article needs no terminal when all is told, and passes the check', () => {
  const { code, out } = run(
    ...['new', 'article', '--title', 'Җиңү: "a day"', '--region', 'volga', '--authors', 'desk'],
    ...['--entities', 'kamaz,kama', '--date', '2026-01-31'],
  );
  expect(code).toBe(0);
  expect(out).toContain(`Wrote the article ${folder}/articles/2026/jinu-a-day.md\n`);
  expect(out).toContain('Its address: https://example.org/review/articles/2026/jinu-a-day/\n');
  expect(read('articles/2026/jinu-a-day.md')).toContain(
    `title: 'Җиңү: "a day"'\ndescription: One or two sentences that say what the article found.\ndate: 2026-01-31\nauthors: [desk]\nregion: volga\nentities: [kamaz, kama]\ndraft: true\n---\n`,
  );
  expect(checked(realDisk, NOW, folder).findings).toEqual([]);
});

test.each(['2026-01-05T10:00', '2026-01-05T25:00Z', '2026-01-05T10:00+25:00'])(
  'a date that is none is told, although the folder depends on it: %s',
  (date) => {
    const article = ['new', 'article', '--title', 'A', '--region', 'volga', '--authors', 'desk'];
    const { code, err } = run(...article, '--date', date);
    expect(code).toBe(1);
    expect(err).toMatch(/^--date: Unexpected `.*` for date, expected a day .*\.\n$/);
    expect(run(...article, '--date', date, '--slug', 'a').err).toBe(err);
  },
);

test('the date of a new article is the day of the run, where the publication is', () => {
  const { code } = run('new', 'article', '--title', 'A', '--region', 'volga', '--authors', 'desk');
  expect(code).toBe(0);
  // Moscow is three hours ahead of 21:30 UTC on the last day of the year.
  expect(read('articles/2026/a.md')).toContain('date: 2026-01-01\n');
});

test('without a terminal, everything that is wrong or missing is told at once', () => {
  const before = paths();
  const { code, err } = run('new', 'article', '--authors', 'desck', '--no-draft', '--date', '2026-02-30');
  expect(code).toBe(1);
  expect(err).toContain(
    '--authors: Unexpected author `desck`, expected a file in content/authors/. Did you mean `desk`?',
  );
  expect(err).toContain('--date: Unexpected `2026-02-30` for date, expected a day');
  for (const flag of ['--title', '--description', '--region']) expect(err).toContain(`\n  ${flag}  `);
  expect(err).toContain('These may be given too: --entities, --kind, --series, --language.');
  expect(err).not.toMatch(/^ +at /m);
  expect(paths()).toEqual(before);
});

test.each([
  [['new'], 'Missing kind, and there is no terminal to ask in: expected one of article, entity'],
  [
    ['new', 'artcle'],
    'Unexpected kind `artcle`, expected one of article, entity, author, region, series, indicator, page. Did you mean `article`?',
  ],
  [
    ['new', 'entity', '--naem', 'A'],
    'Unexpected flag `--naem`, expected one that `--help` lists. Did you mean `--name`?',
  ],
  [['new', 'entity', '--name'], 'Unexpected end after `--name`, expected its value.'],
  [['new', 'entity', '--name', '--kind', 'place'], 'Unexpected end after `--name`, expected its value.'],
  [['new', 'entity', 'two', '--name', 'words'], 'Unexpected `two`, expected one kind and flags.'],
  [
    ['new', 'entity', '--name', '中文'],
    '--slug  the name of the file: `中文` has no letters that can be written in a to z',
  ],
  [['new', 'entity', '--name', 'KAMAZ'], '`content/entities/kamaz.yml` exists. `kamaz-2` is free.'],
  [
    ['new', 'entity', '--name', 'A', '--slug', 'kamaz'],
    '--slug: Unexpected slug `kamaz`, expected one that is free: `content/entities/kamaz.yml` exists. `kamaz-2` is free.',
  ],
  [['new', 'entity', '--name', 'A', '--slug', '../a'], '--slug: Unexpected slug `../a`, expected a slug'],
  [['new', 'entity', '--name', 'Con'], 'Windows keeps the name for a device'],
  [
    ['new', 'entity', '--name', 'Old', '--slug', 'former'],
    'it is a former address of `content/entities/kama.yml`, and leads there',
  ],
  [
    ['new', 'entity', '--name', 'Former'],
    'it is a former address of `content/entities/kama.yml`, and leads there. `former-2` is free.',
  ],
  [['new', 'entity', '--name', 'Gone'], 'expected another: it was withdrawn. To publish there again,'],
  [['rename', 'entity', 'kamaz', 'gone'], 'Unexpected address `/entities/gone/`, expected another: it was'],
  [['rename'], 'Missing names, and there is no terminal to ask in'],
  [['rename', 'entity', 'kamaz'], 'Missing new name, and there is no terminal to ask in'],
  [['rename', 'kamaz', 'a'], 'Unexpected `kamaz`, expected before it its kind'],
  [
    ['rename', 'entity', 'regions/volga', 'a'],
    'Unexpected `regions/volga`, expected the name of a file in content/entities/',
  ],
  [['rename', 'entity', 'kamaz', 'a', 'b'], 'Unexpected `b`, expected a kind and two names.'],
  [
    ['rename', 'article', 'same', 'a'],
    'Unexpected slug `same` of several articles, expected its year too: `2022/same`, `2023/same`.',
  ],
  [
    ['rename', 'entity', 'kamaz', 'kama'],
    'expected one that is free: `content/entities/kama.yml` exists.\nNothing was changed.',
  ],
])('%j is refused', (words, expected) => {
  const before = paths();
  const { code, out, err } = run(...words);
  expect(err).toContain(expected);
  expect([code, out]).toEqual([1, '']);
  expect(paths()).toEqual(before);
});

test('a rename moves the file and what refers to it, and tells how to take it back', () => {
  const { code, out, err } = run('rename', 'entity', 'kamaz', 'kamaz-group');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`Renamed the entity kamaz to kamaz-group: 3 files, 3 references.
  ${folder}/entities/kamaz.yml → ${folder}/entities/kamaz-group.yml
  ${folder}/articles/2022/same.md: 2 references
  ${folder}/articles/2023/same.md: 1 reference
/entities/kamaz/ leads to /entities/kamaz-group/: it is recorded under \`previously\`.
Next: npm run check
To undo: npm run rename -- entity kamaz-group kamaz (the address of now then stays under \`previously\`)
`);
  expect(read('entities/kamaz-group.yml')).toContain('previously: [/entities/kamaz/]\n');
  expect(existsSync(join(folder, 'entities/kamaz.yml'))).toBe(false);
  expect(checked(realDisk, NOW, folder).findings).toEqual([]);
});

test('an article is also known by its path and its address, and stays in its year', () => {
  expect(run('rename', '/articles/2022/same/', 'other').code).toBe(0);
  expect(run('rename', join(folder, 'articles/2022/other.md'), '2022/third').code).toBe(0);
  expect(read('articles/2022/third.md')).toContain(
    'previously: [/articles/2022/same/, /articles/2022/other/]\n',
  );
  expect(checked(realDisk, NOW, folder).findings).toEqual([]);
});

test('an article that went to another year with a copy of its picture can be taken back as it says', () => {
  writeFileSync(join(folder, 'articles/2023/map.csv'), 'year,gdp\n2022,1\n');
  const text = (title: string, date: string) =>
    `---\ntitle: ${title}\ndescription: A.\ndate: ${date}\nauthors: [desk]\nregion: volga\nentities: []\n---\n\n[Data](map.csv)\n`;
  writeFileSync(join(folder, 'articles/2023/first.md'), text('First', '2022-05-01'));
  writeFileSync(join(folder, 'articles/2023/other.md'), text('Other', '2023-05-01'));
  const { out } = run('rename', 'article', '2023/first', '2022/first');
  expect(out).toContain('articles/2022/map.csv (a copy: other articles use it too)');
  expect(out).toContain(
    'To undo: give it a `date` in 2023 again, then npm run rename -- article 2022/first 2023/first (',
  );
  writeFileSync(join(folder, 'articles/2022/first.md'), text('First', '2023-05-01'));
  const back = run('rename', 'article', '2022/first', '2023/first');
  expect([back.code, back.err]).toEqual([0, '']);
  expect(back.out).toContain('articles/2023/map.csv (the same lies there already)');
  expect(existsSync(join(folder, 'articles/2022/map.csv'))).toBe(false);
  expect(checked(realDisk, NOW, folder).findings).toEqual([]);
});

test('a dry run changes nothing', () => {
  const before = paths();
  const { code, out } = run('rename', 'region', 'volga', 'idel', '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('Would rename the region volga to idel: 4 files, 3 references.');
  expect(paths()).toEqual(before);
});

test('in a repository of its own, the way back is by git, and changes that are not committed are told before', () => {
  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder });
  if (git('init', '-q').status !== 0) return;
  git('add', '.');
  git('commit', '-qm', 'All');
  const before = paths();
  const [, undo = ''] = /To undo: (.*)/.exec(run('rename', 'entity', 'kamaz', 'kamaz-group').out) ?? [];
  expect(undo).toBe(`git -C ${folder} restore -- . && git -C ${folder} clean -f -- entities/kamaz-group.yml`);
  const dirty = run('rename', 'entity', 'kama', 'kama-river');
  expect(dirty.err).toContain(
    'that are not committed. Commit first, and git can take back the rename alone.',
  );
  git('reset', '-q', '--hard');
  git('clean', '-qfd');
  run('rename', 'entity', 'kamaz', 'kamaz-group');
  for (const command of undo.split(' && ')) spawnSync('git', command.split(' ').slice(1), { cwd: ROOT });
  expect(paths()).toEqual(before);
});

/** Windows lets few people make links. */
test.skipIf(process.platform === 'win32')('nothing is written through a link that leads out', () => {
  const elsewhere = join(folder, '..', `elsewhere-${process.pid}`);
  mkdirSync(elsewhere);
  rmSync(join(folder, 'series'), { recursive: true, force: true });
  symlinkSync(elsewhere, join(folder, 'series'));
  const { code, err } = run('new', 'series', '--title', 'Turning points');
  expect(code).toBe(1);
  expect(err).toContain('Unexpected `content/series`, which is no folder, expected one to write into.');
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test('where git is told to ignore the content, the way back is not by git', () => {
  writeFileSync(join(folder, '.gitignore'), '*\n');
  if (spawnSync('git', ['init', '-q'], { cwd: folder }).status !== 0) return;
  expect(run('rename', 'entity', 'kamaz', 'kamaz-group').out).toContain(
    'To undo: npm run rename -- entity kamaz-group kamaz ',
  );
});

test.each(['new', 'rename'])('%s explains itself', (command) => {
  const { code, out } = run(command, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`npm run ${command} -- `);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

function run(...[command = '', ...words]: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'scripts', `${command}.ts`),
      ...words,
      ...(words.includes('--help') ? [] : ['--content', folder]),
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, BUILD_DATE: '2025-12-31T21:30:00Z', NODE_NO_WARNINGS: '1' },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Every file with what it says. */
function paths(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map(
      (entry) =>
        `${join(entry.parentPath, entry.name)} ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`,
    )
    .sort();
}
