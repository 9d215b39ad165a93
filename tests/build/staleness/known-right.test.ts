import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { assemble, namesIn, publicationIn, type ReadContent } from '../../../src/build/reading/assemble.ts';
import { readFile } from '../../../src/build/reading/read-file.ts';
import type { Reading } from '../../../src/build/reading/reading.ts';
import { Surroundings } from '../../../src/build/reading/surroundings.ts';
import { knownRight, type IsRight } from '../../../src/build/staleness/known-right.ts';
import { quietTime } from '../../../src/build/staleness/verdict.ts';
import { realDisk, type Disk } from '../../../src/source/disk.ts';
import type { Finding } from '../../../src/source/finding.ts';
import { listContent } from '../../../src/source/list-content.ts';
import { settingsFrom } from '../../../src/source/stand-in.ts';
import { articleText, memoryDisk, SMALLEST } from '../../memory-disk.ts';
import { ACCEPTED, layered, REFUSED } from '../../site-cases.ts';

const NOW = Date.parse('2026-01-01');
const ARTICLE = 'articles/2022/visit.md';
const OTHER = 'articles/2022/other.md';
const MENTION = 'Text on :entity[it]{#kamaz}.';

test('whatever file is added to whatever publication, the same is found as by a look at everything', () => {
  let [spared, told] = [0, 0];
  for (const folder of [REFUSED, ACCEPTED].flatMap((all) =>
    readdirSync(all).map((name) => join(all, name)),
  )) {
    const disk = layered(folder);
    for (const path of ownFiles(folder)) {
      const before = read(without(disk, path));
      const after = read(disk, before);
      const isRight = rightOf(before, after);
      if (!isRight) continue;
      spared++;
      const found = findingsIn(after);
      if (found.length > 0) told++;
      expect(findingsIn(after, isRight), `${folder}, ${path}`).toEqual(found);
      // A refusal has all looked at; the others would have found it too.
      expect(found.filter((one) => isOnlyOfItsFile(one) && isRight(one.file))).toEqual([]);
    }
  }
  expect(spared).toBeGreaterThan(300);
  expect(told).toBeGreaterThan(200);
});

test('the same holds over random histories of a publication', () => {
  let spared = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 3, maxLength: 12 }), (history) => {
      let files: Record<string, string> = { ...SMALLEST };
      let before = read(memoryDisk(files));
      for (const [path, text] of history) {
        files = { ...files, [path]: text };
        if (text === '') files = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
        const after = read(memoryDisk(files), before);
        const isRight = rightOf(before, after);
        const found = findingsIn(after);
        if (isRight) {
          spared++;
          expect(findingsIn(after, isRight)).toEqual(found);
          expect(found.filter((one) => isOnlyOfItsFile(one) && isRight(one.file))).toEqual([]);
        }
        before = after;
      }
    }),
    { numRuns: 300 },
  );
  expect(spared).toBeGreaterThan(300);
});

test.each([
  ['another headline', articleText({ title: 'Another', sources: '[{ title: A }]' })],
  ['other sources', articleText({ sources: '[{ title: B }]' })],
  ['another link', articleText({ sources: '[{ title: A }]' }, 'See [it](/regions/volga/).')],
])('after %s, other articles are not looked at', (_, text) => {
  const before = articleText({ sources: '[{ title: A }]' });
  const isRight = rightAfter({ [ARTICLE]: before, [OTHER]: articleText() }, { [ARTICLE]: text });
  expect(isRight?.(`content/${OTHER}`)).toBe(true);
  expect(isRight?.(`content/${ARTICLE}`)).toBe(false);
});

test('after an addition, what was there is not looked at', () => {
  const isRight = rightAfter({ [ARTICLE]: articleText() }, { [OTHER]: articleText() });
  expect(isRight?.(`content/${ARTICLE}`)).toBe(true);
  expect(isRight?.('content/entities/kamaz.yml')).toBe(true);
  expect(isRight?.(`content/${OTHER}`)).toBe(false);
});

test('what was told something is looked at again', () => {
  const crooked = articleText({
    updated: '2022-01-27',
    corrections: '[{ date: 2022-01-27, text: A }, { date: 2022-01-28, text: B }]',
  });
  const isRight = rightAfter({ [ARTICLE]: crooked }, { [OTHER]: articleText() });
  expect(isRight?.(`content/${ARTICLE}`)).toBe(false);
});

test.each([
  ['an article goes', { [OTHER]: '' }],
  ['another entity is named', { [OTHER]: articleText({ entities: '[]' }, MENTION) }],
  ['an entity is named by hand no more', { [OTHER]: articleText() }],
  ['a heading has other words', { [OTHER]: articleText({}, `${MENTION}\n\n## Another`) }],
  [
    'sources are given where there were none',
    { [OTHER]: articleText({ sources: '[{ title: A }]' }, MENTION) },
  ],
  ['a draft is made of it', { [OTHER]: articleText({ draft: 'true' }, MENTION) }],
  ['the settings change', { 'publication.yml': 'name: The Review\nurl: https://example.com\n' }],
])('all is looked at when %s', (_, files: Record<string, string>) => {
  const before = { [ARTICLE]: articleText(), [OTHER]: articleText({}, MENTION) };
  expect(rightAfter(before, files)).toBeUndefined();
});

test('all is looked at after a refusal, on another day, and with other code', () => {
  const files = { ...SMALLEST, [ARTICLE]: articleText({}, 'See [it](/nowhere/).') };
  const before = read(memoryDisk(files));
  expect(rightOf(before, read(memoryDisk({ ...files, [OTHER]: articleText() }), before))).toBeUndefined();
  const right = read(memoryDisk({ ...SMALLEST, [ARTICLE]: articleText() }));
  const after = read(memoryDisk({ ...SMALLEST, [ARTICLE]: articleText(), [OTHER]: articleText() }), right);
  expect(rightOf(right, after)).toBeDefined();
  expect(rightOf(right, after, NOW + 24 * 60 * 60 * 1000)).toBeUndefined();
  expect(rightOf(right, after, NOW, 'other code')).toBeUndefined();
});

test('all is looked at when what was kept is of another time than what was said', () => {
  const [one, two, three] = [{}, { [OTHER]: articleText() }, { 'articles/2022/third.md': articleText() }];
  const first = read(memoryDisk({ ...SMALLEST, [ARTICLE]: articleText(), ...one }));
  const second = read(memoryDisk({ ...SMALLEST, [ARTICLE]: articleText(), ...two }), first);
  const third = read(memoryDisk({ ...SMALLEST, [ARTICLE]: articleText(), ...two, ...three }), second);
  expect(rightOf(first, third)).toBeUndefined();
  expect(rightOf(second, third)).toBeDefined();
});

/** A publication as it is read, with the readings that the next one is read with. */
interface Read {
  content: ReadContent;
  readings: ReadonlyMap<string, Reading>;
}

/** As the reader does, which keeps readings from one time to the next. */
function read(disk: Disk, before?: Read): Read {
  const listing = listContent(disk, 'content');
  const surroundings = new Surroundings(disk, 'content', namesIn(listing));
  const readings = new Map<string, Reading>();
  const former = new Map<string, Reading | undefined>();
  for (const one of listing.files) {
    const reading = readFile(one, disk, 'content', surroundings);
    readings.set(one.file, reading);
    const was = before?.readings.get(one.file);
    if (was?.digest !== reading.digest || was.statement !== reading.statement) former.set(one.file, was);
  }
  for (const file of listing.assets)
    if (before?.content.content.assets.has(file) !== true) former.set(file, undefined);
  const settings = settingsFrom(publicationIn(listing, readings));
  const digests = new Map([...listing.assets].map((file) => [file, String(disk.read(file))]));
  const all = assemble(
    disk,
    'content',
    { listing, readings, settings },
    {
      former,
      digestOf: (file) => readings.get(file)?.digest ?? digests.get(file) ?? '',
    },
  );
  return { content: all, readings };
}

function saidOf(before: Read) {
  const findings = findingsIn(before);
  const { content, digest, statements } = before.content;
  return {
    ...{ findings, content: digest, statements: statements(findings), sources: 'code' },
    ...quietTime(content.documents, NOW),
  };
}

function rightOf(before: Read, after: Read, now = NOW, sources = 'code'): IsRight | undefined {
  const { timezone } = before.content.content.documents.publication.fields;
  return knownRight(saidOf(before), timezone, after.content, { sources, now });
}

function rightAfter(files: Record<string, string>, changed: Record<string, string>): IsRight | undefined {
  const all = { ...SMALLEST, ...files };
  const before = read(memoryDisk(all));
  const after = Object.fromEntries(Object.entries({ ...all, ...changed }).filter(([, text]) => text !== ''));
  return rightOf(before, read(memoryDisk(after), before));
}

function findingsIn({ content }: Read, isRight?: IsRight): readonly Finding[] {
  return checkContent(content, NOW, [], { isRight }).findings;
}

/** Whether a rule looks at files one by one; the others look at all in any case. */
function isOnlyOfItsFile({ rule }: Finding): boolean {
  return ![
    'former-address',
    'same-name',
    'same-value',
    'public-file',
    'generated-file',
    'region-cycle',
    'lost-address',
    'withdrawn-address',
  ].includes(rule);
}

/** The files that a case has of its own. */
function ownFiles(folder: string): string[] {
  return realDisk
    .list(join(folder, 'content'))
    .filter(({ path, kind }) => kind === 'file' && path !== 'publication.yml')
    .map(({ path }) => path);
}

function without(disk: Disk, left: string): Disk {
  return { ...disk, list: (folder) => disk.list(folder).filter(({ path }) => path !== left) };
}

const target = fc.constantFrom(
  '/articles/2022/visit/',
  '/articles/2022/other/#s-about',
  '/articles/2022/third/#s-more',
  '/old/#s-about',
  '/entities/kamaz/',
  '/entities/tatneft/',
  '/regions/volga/',
);

const body = fc
  .tuple(fc.option(target), fc.option(fc.constantFrom('About', 'More')), fc.constantFrom('One.', 'Two.'))
  .map(([link, heading, words]) =>
    [words, link === null ? '' : `See [it](${link}).`, heading === null ? '' : `## ${heading}`].join('\n\n'),
  );

const articleChange = fc
  .record({
    title: fc.constantFrom('A visit', 'Another'),
    entities: fc.constantFrom('[kamaz]', '[kamaz, tatneft]', '[]'),
    draft: fc.constantFrom('false', 'false', 'true'),
    previously: fc.constantFrom('[]', '[]', '[/old/]'),
    body,
  })
  .map(({ body: text, ...fields }) => articleText(fields, text));

/** A file, and its text from then on; without one it is gone. */
const change: fc.Arbitrary<readonly [path: string, text: string]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(ARTICLE, OTHER, 'articles/2022/third.md'), articleChange),
  },
  { weight: 1, arbitrary: fc.constantFrom([OTHER, ''] as const, ['articles/2022/third.md', ''] as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ['entities/kamaz.yml', 'name: KAMAZ group\n'] as const,
      ['entities/kamaz.yml', 'name: KAMAZ\npreviously: [/old/]\n'] as const,
      ['entities/tatneft.yml', 'name: Tatneft\n'] as const,
      ['entities/tatneft.yml', 'name: KAMAZ\n'] as const,
      ['entities/tatneft.yml', ''] as const,
    ),
  },
);
