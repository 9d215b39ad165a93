import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import type { ReadContent } from '../../../src/build/reading/assemble.ts';
import { readAll } from '../../read-all.ts';
import { quietTime, sameFindings } from '../../../src/build/staleness/verdict.ts';
import type { Disk } from '../../../src/source/disk.ts';
import type { Finding } from '../../../src/source/finding.ts';
import { articleText, memoryDisk, SMALLEST } from '../../memory-disk.ts';
import { layered, REFUSED } from '../../site-cases.ts';

const NOW = Date.parse('2026-01-01');
const ARTICLE = 'articles/2022/visit.md';
const OTHER = 'articles/2022/other.md';

test('what is found again without a look is what a look finds, whatever is wrong', () => {
  let repeated = 0;
  for (const name of readdirSync(REFUSED)) {
    const disk = layered(join(REFUSED, name));
    const before = readAll(disk, 'content');
    const found = findingsIn(before);
    const wrong = new Set(found.map(({ file }) => file));
    const after = readAll(
      withMoreWords(disk, (path) => !wrong.has(path)),
      'content',
    );
    const again = foundAgain(before, found, after);
    if (!again) continue;
    repeated++;
    expect(findingsIn(after), name).toEqual(again);
  }
  expect(repeated).toBeGreaterThan(200);
});

test('what becomes wrong in a text is found, whatever it is', () => {
  let mistaken = 0;
  for (const name of readdirSync(REFUSED)) {
    const disk = layered(join(REFUSED, name));
    const after = readAll(disk, 'content');
    const wrong = new Set(
      after.content.findings.map(({ file }) => file).filter((file) => file.endsWith('.md')),
    );
    const before = readAll(withBodies(disk, wrong), 'content');
    const found = findingsIn(before);
    const again = foundAgain(before, found, after);
    if (again) expect(findingsIn(after), name).toEqual(again);
    mistaken += wrong.size;
  }
  expect(mistaken).toBeGreaterThan(200);
});

test.each([
  ['raw HTML', 'More <b>words</b>.'],
  ['a fence that is too much', ':::'],
  ['a chart without its source', '```chart\ntype: line\ntitle: T\nx: a\ny: b\ndata: [{ a: 1, b: 2 }]\n```'],
  ['a character that nobody sees', 'One\u200Bword.'],
])('%s is found, which nobody else asks about', (_, mistake) => {
  expect(isLookedAt(articleText({}, 'Text.'), articleText({}, `Text.\n\n${mistake}`))).toBe(true);
});

test('texts with other words are not looked at again, wherever what they refer to stands now', () => {
  expect(
    isLookedAt(
      articleText({}, 'See [it](/regions/volga/).'),
      articleText({}, 'One.\n\nSee [it](/regions/volga/).'),
    ),
  ).toBe(false);
});

test.each([
  ['a field', articleText({ title: 'Another' }, 'Text.')],
  ['a link', articleText({}, 'See [it](/nowhere/).')],
  ['a mention', articleText({}, 'See :entity[it]{#kamaz}.')],
  ['a heading', articleText({}, 'Text.\n\n## Another')],
  ['a mistake', articleText({}, 'Text.\n\n# Another')],
])('a text with other words is looked at again when it has %s', (_, text) => {
  expect(isLookedAt(articleText({}, 'Text.'), text)).toBe(true);
});

test('a file in which something was wrong is looked at again whatever changes', () => {
  const [text, other] = ['See [it](/nowhere/).', 'One.\n\nSee [it](/nowhere/).'].map((body) =>
    articleText({}, body),
  );
  expect(isLookedAt(text ?? '', other ?? '')).toBe(true);
});

test('so is all when a file comes or goes, on another day, and with other code', () => {
  const text = articleText();
  const before = read({ [ARTICLE]: text });
  const found = findingsIn(before);
  expect(foundAgain(before, found, before)).toBe(found);
  expect(foundAgain(before, found, read({ [ARTICLE]: text, [OTHER]: text }))).toBeUndefined();
  expect(foundAgain(before, found, before, NOW + 24 * 60 * 60 * 1000)).toBeUndefined();
  expect(foundAgain(before, found, before, NOW, 'other code')).toBeUndefined();
});

/** Whether checks look at an article again that was one text and is another now. */
function isLookedAt(one: string, other: string): boolean {
  const before = read({ [ARTICLE]: one });
  return foundAgain(before, findingsIn(before), read({ [ARTICLE]: other })) === undefined;
}

function read(files: Record<string, string>): ReadContent {
  return readAll(memoryDisk({ ...SMALLEST, ...files }), 'content');
}

function findingsIn(read: ReadContent): readonly Finding[] {
  return checkContent(read, NOW, []).findings;
}

function foundAgain(
  before: ReadContent,
  findings: readonly Finding[],
  after: ReadContent,
  now = NOW,
  sources = 'code',
): readonly Finding[] | undefined {
  const { documents } = before.content;
  const known = {
    ...{ findings, content: before.digest, statements: before.statements(findings), sources: 'code' },
    ...quietTime(documents, NOW),
  };
  return sameFindings(known, documents.publication.fields.timezone, after, { sources, now });
}

/** The same files, with one paragraph more in some texts. */
function withMoreWords(disk: Disk, isMeant: (path: string) => boolean): Disk {
  return withTexts(disk, isMeant, (text) => Buffer.concat([text, Buffer.from('\n\nA few more words.\n')]));
}

/** The same files, some of which have one word below their fields. */
function withBodies(disk: Disk, meant: ReadonlySet<string>): Disk {
  return withTexts(
    disk,
    (path) => meant.has(path),
    (text) => Buffer.from(text.toString('latin1').replace(/^(---\n.*?\n---\n).*$/s, '$1\nText.\n'), 'latin1'),
  );
}

function withTexts(disk: Disk, isMeant: (path: string) => boolean, change: (text: Buffer) => Buffer): Disk {
  const read = (path: string) => {
    const bytes = disk.read(path);
    return path.endsWith('.md') && isMeant(path) ? change(Buffer.from(bytes)) : bytes;
  };
  return {
    ...disk,
    read,
    readPart: (path, start, length) => read(path).subarray(start, start + length),
    size: (path) => read(path).length,
  };
}
