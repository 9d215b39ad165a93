import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFile } from '../../src/desk/new-file.ts';
import type { Answers } from '../../src/desk/questions.ts';
import { line } from '../../src/schema/scalars.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { checked } from '../checked.ts';
import { memoryDisk, SMALLEST } from '../memory-disk.ts';

const DRAFT = { isDraft: true, timezone: 'Europe/Moscow' };
const ANSWERS: Answers = {
  title: "'A lot of plans': what was said",
  date: '2026-01-31',
  authors: ['desk'],
  region: 'volga',
  entities: ['kamaz'],
  series: '2026',
  language: 'ru',
};

test('writes the fields of an article in the order of the contract', () => {
  const { path, address, text } = newFile('articles', ANSWERS, 'plans', DRAFT);
  expect([path, address]).toEqual(['articles/2026/plans.md', '/articles/2026/plans/']);
  expect(text.split('\n\n')[0]).toBe(`---
title: "'A lot of plans': what was said"
description: One or two sentences that say what the article found.
date: 2026-01-31
authors: [desk]
region: volga
entities: [kamaz]
series: "2026"
draft: true
language: ru
---`);
});

test('puts an article into the year that it is where the publication is', () => {
  const answers = { ...ANSWERS, date: '2025-12-31T22:00:00Z' };
  expect(newFile('articles', answers, 'plans', DRAFT).path).toBe('articles/2026/plans.md');
  expect(newFile('articles', answers, 'plans', { ...DRAFT, timezone: 'UTC' }).path).toBe(
    'articles/2025/plans.md',
  );
});

test('writes only what it was told of other kinds', () => {
  const file = newFile('entities', { name: 'No', kind: 'place', description: 'One\ntwo' }, 'no', DRAFT);
  expect(file.text).toBe('name: No\nkind: place\ndescription: |-\n  One\n  two\n');
  expect(newFile('indicators', { name: '441' }, 'n', DRAFT)).toEqual({
    collection: 'indicators',
    id: 'n',
    path: 'indicators/n.yml',
    text: 'name: "441"\n',
  });
});

test.each([true, false])(
  'passes the check without a warning but of what is left to write: a draft, %s',
  (isDraft) => {
    const { series: _, language: __, ...answers } = ANSWERS;
    const described = isDraft ? answers : { ...answers, description: 'What they said.' };
    const files = [
      newFile('articles', described, 'plans', { ...DRAFT, isDraft }),
      newFile('pages', { title: 'About' }, 'about', DRAFT),
      newFile('series', { title: 'Plans' }, 'plans', DRAFT),
      newFile('authors', { name: 'A' }, 'a', DRAFT),
      newFile('regions', { name: 'R', parent: 'volga' }, 'r', DRAFT),
      newFile('entities', { name: 'E', region: 'r' }, 'e', DRAFT),
      newFile('indicators', { name: 'I', unit: '% a year' }, 'i', DRAFT),
    ];
    const disk = memoryDisk({
      ...SMALLEST,
      ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
    });
    const { findings } = checked(disk, Date.parse('2026-06-01'));
    expect(findings.filter(({ rule }) => rule !== 'reminder')).toEqual([]);
  },
);

test('any title and description comes back as it was given', () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...Array.from(` :#-'"{}[],&*!|>%@\`?=<~\\0189.nulltrueyесәһ😀é`)),
      maxLength: 40,
    })
    .filter((value) => value === value.trim() && line(160).safeParse(value).success);
  fc.assert(
    fc.property(text, text, (title, description) => {
      const { path, text: written } = newFile('articles', { ...ANSWERS, title, description }, 'plans', DRAFT);
      const { fields } = readDocument(
        { kind: 'articles', id: '2026/plans', file: `content/${path}` },
        new TextEncoder().encode(written),
      );
      expect(fields).toMatchObject({ title, description, draft: true });
    }),
  );
});
