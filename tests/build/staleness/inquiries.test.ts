import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SiteFiles } from '../../../src/build/output/site-file.ts';
import { Answers } from '../../../src/build/staleness/answers.ts';
import { Inquiries } from '../../../src/build/staleness/inquiries.ts';
import { readInquiries, writeInquiries } from '../../../src/build/staleness/kept-inquiries.ts';
import { siteOf } from '../../../src/build/site-of.ts';
import { publicationOf } from '../../model/publication-of.ts';

const VISIT = '["article","2022/visit"]';
const COUNT = '["count","region","volga"]';
const REGIONS = '["regions"]';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'inquiries-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

test('a page is stale when it is new, when it was lost, or when it would be told something else', () => {
  const first = new Inquiries();
  const before = answersFor('A visit');
  expect(planOf(first, ['/visit', '/list'], all, before)).toEqual({ stale: ['/visit', '/list'], fresh: [] });
  first.note('/visit', [VISIT], before);
  first.note('/list', [COUNT, REGIONS], before);
  const name = writeInquiries(cache, first, before);

  const again = readInquiries(cache, name);
  expect(planOf(again, ['/visit', '/list'], all, before)).toEqual({ stale: [], fresh: ['/visit', '/list'] });
  expect(planOf(again, ['/visit', '/list', '/new'], new Map([['/list', FILE]]), before).stale).toEqual([
    '/visit',
    '/new',
  ]);
  const { stale, fresh } = planOf(again, ['/visit', '/list'], all, answersFor('Another visit'));
  expect({ stale, fresh }).toEqual({ stale: ['/visit'], fresh: ['/list'] });
});

test('what pages asked is written again only when they ask something else', () => {
  const first = new Inquiries();
  const before = answersFor('A visit');
  first.note('/visit', [VISIT], before);
  first.note('/list', [COUNT, REGIONS], before);
  const name = writeInquiries(cache, first, before);
  const written = stampOf('inquiries');

  const after = answersFor('Another visit');
  const again = readInquiries(cache, name);
  planOf(again, ['/visit', '/list'], all, after);
  again.note('/visit', [VISIT], after);
  const other = writeInquiries(cache, again, after);
  expect(other).not.toBe(name);
  expect(stampOf('inquiries')).toBe(written);
  expect(planOf(readInquiries(cache, other), ['/visit', '/list'], all, after).stale).toEqual([]);

  const third = readInquiries(cache, other);
  third.forgetOthers(new Set(['/list']));
  const last = writeInquiries(cache, third, after);
  expect(readFileSync(join(cache, 'inquiries'), 'utf8')).not.toContain('visit');
  expect(planOf(readInquiries(cache, last), ['/visit', '/list'], all, after)).toEqual({
    stale: ['/visit'],
    fresh: ['/list'],
  });
});

test('inquiries with the answers of another build say nothing', () => {
  const answers = answersFor('A visit');
  const write = (region: string) => {
    const inquiries = new Inquiries();
    inquiries.note('/list', [JSON.stringify(['count', 'region', region])], answers);
    return writeInquiries(cache, inquiries, answers);
  };
  write('nowhere');
  const former = readFileSync(join(cache, 'answers'));
  const name = write('elsewhere');
  expect(planOf(readInquiries(cache, name), ['/list'], all, answers).fresh).toEqual(['/list']);
  writeFileSync(join(cache, 'answers'), former);
  expect(planOf(readInquiries(cache, name), ['/list'], all, answers).fresh).toEqual([]);
});

test('inquiries of another build, or of two builds, say nothing', () => {
  const answers = answersFor('A visit');
  const inquiries = new Inquiries();
  inquiries.note('/visit', [VISIT], answers);
  const name = writeInquiries(cache, inquiries, answers);
  expect(planOf(readInquiries(cache, 'another'), ['/visit'], all, answers).fresh).toEqual([]);
  const other = new Inquiries();
  other.note('/list', [COUNT], answers);
  writeInquiries(cache, other, answers);
  expect(planOf(readInquiries(cache, name), ['/visit'], all, answers).fresh).toEqual([]);
});

const FILE = { digest: '', size: 0 };
const all = new Map([
  ['/visit', FILE],
  ['/list', FILE],
]);

function planOf(inquiries: Inquiries, pages: readonly string[], intact: SiteFiles, answers: Answers) {
  return inquiries.plan(pages, intact, inquiries.ask(answers));
}

/** Answers about a publication with one article of a title. */
function answersFor(title: string): Answers {
  const publication = publicationOf({ visit: { date: '2022-01-26', more: { title } } });
  const site = siteOf(publication, {
    textOf: () => ({ html: '', text: '', figures: [], charts: [] }),
    factsOf: () => ({ charts: [], picture: {}, words: 100 }),
  });
  return new Answers(site, (file) => file);
}

function stampOf(file: string): number {
  return statSync(join(cache, file)).ino;
}
