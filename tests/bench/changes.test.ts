import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveyArchive, type Archive } from '../../scripts/bench/archive.ts';
import {
  apply,
  articleGone,
  commaInText,
  entityRenamed,
  Impossible,
  mostNamedRenamed,
  newArticle,
  newHeadline,
  type Change,
} from '../../scripts/bench/changes.ts';
import { corpusFiles, SMALLEST_CORPUS } from '../../scripts/bench/corpus/corpus.ts';

let folder: string;
let archive: Archive;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-changes-'));
  for (const { path, text } of corpusFiles(SMALLEST_CORPUS)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  archive = surveyArchive(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('knows the articles by day and the entities by how often they are named', () => {
  expect(archive.articles).toHaveLength(SMALLEST_CORPUS);
  expect(archive.articles.at(-1)?.id).toMatch(/^2025\/000100-/);
  const counts = archive.entities.map(({ articles }) => articles);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.at(-1)).toBeGreaterThan(0);
});

test('a comma is one character more in one text', () => {
  const { before, after } = difference(commaInText(archive));
  expect(after.length).toBe(before.length + 1);
  expect(after.replaceAll(',', '')).toBe(before.replaceAll(',', ''));
});

test('a comma finds its place in texts without spaces between words', () => {
  const path = join(folder, 'articles/2012/chinese.md');
  writeFileSync(path, '---\ntitle: 一\n---\n\n他说这次会议讨论了贸易。\n');
  const articles = [{ id: '2012/chinese', path }];
  expect(commaInText({ ...archive, articles }).text).toBe(
    '---\ntitle: 一\n---\n\n他说, 这次会议讨论了贸易。\n',
  );
  rmSync(path);
});

test('what an archive does not allow is impossible, and no fault', () => {
  const poor = { ...archive, articles: [], entities: [] };
  expect(() => commaInText(poor)).toThrow(Impossible);
  expect(() => entityRenamed(poor)).toThrow(Impossible);
  expect(() => surveyArchive(join(folder, 'articles'))).toThrow(
    /^Missing publication.yml in .*articles, expected/,
  );
});

test('articles that are linked beside each other, or lead the front page, are linked', () => {
  const place = mkdtempSync(join(tmpdir(), 'bench-linked-'));
  mkdirSync(join(place, 'articles/2020'), { recursive: true });
  writeFileSync(join(place, 'publication.yml'), 'front: { lead: 2020/lead }\n');
  writeFileSync(
    join(place, 'articles/2020/one.md'),
    '---\ntitle: One\n---\n[a](../2019/above.md) [b](beside.md#part) [c](../other/) [d](/articles/2018/afar/)\n',
  );
  const { linked, entities } = surveyArchive(place);
  expect([...linked].sort()).toEqual(['2018/afar', '2019/above', '2020/beside', '2020/lead', '2020/other']);
  expect(entities).toEqual([]);
  rmSync(place, { recursive: true });
});

test('a new headline leaves the text of the article as it is', () => {
  const { before, after } = difference(newHeadline(archive));
  expect(/^title: .*$/m.exec(after)?.[0]).toMatch(/ again"?$/);
  expect(after.split('---\n\n')[1]).toBe(before.split('---\n\n')[1]);
});

test('a new article is as new as the newest, and there was no such file', () => {
  const { path, before, after } = difference(newArticle(archive));
  expect(path).toBe('articles/2025/000000-added-by-the-bench.md');
  expect(before).toBe('');
  expect(after).toContain('date: 2025-12-31\n');
});

test('only an article that no other links to goes away', () => {
  const { path, after } = difference(articleGone(archive));
  expect(after).toBe('');
  expect(archive.linked.has(path.replace(/^articles\/|\.md$/g, ''))).toBe(false);
  expect(archive.linked.size).toBeGreaterThan(0);
});

test('the most named entity and one that three in a hundred name get other names', () => {
  const uses = (change: Change) =>
    archive.entities.find(({ slug }) => change.path.endsWith(`/${slug}.yml`))?.articles;
  expect(difference(mostNamedRenamed(archive)).after).toMatch(/^name: .* Renamed"?$/m);
  expect(uses(mostNamedRenamed(archive))).toBe(archive.entities[0]?.articles);
  expect(uses(entityRenamed(archive))).toBe(3);
});

test('every change can be taken back to the byte', () => {
  const before = contents();
  for (const make of [commaInText, newHeadline, newArticle, articleGone, entityRenamed]) {
    const undo = apply(make(archive));
    expect(contents()).not.toEqual(before);
    undo();
    expect(contents()).toEqual(before);
  }
});

function difference({ path, text }: Change): { path: string; before: string; after: string } {
  const isThere = contents().has(relative(folder, path));
  return {
    path: relative(folder, path),
    before: isThere ? readFileSync(path, 'utf8') : '',
    after: text ?? '',
  };
}

function contents(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file), readFileSync(file, 'utf8')];
    }),
  );
}
