import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/build/digest.ts';
import { siteOf } from '../../../src/build/site-of.ts';
import type { Site } from '../../../src/build/site.ts';
import { Answers, type Former } from '../../../src/build/staleness/answers.ts';
import { Inquiries } from '../../../src/build/staleness/inquiries.ts';
import { readInquiries, writeInquiries } from '../../../src/build/staleness/kept-inquiries.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { publicationOf } from '../../model/publication-of.ts';

/** An article as it may be after some edits. */
interface State {
  day: number;
  entities: string[];
  region: string;
  author: string;
  series: string | undefined;
  text: number;
  /** Whom a quotation, a figure and an event in it are about, if it has any. */
  about: string | undefined;
  /** Updated, and corrected, on a day that may not have come. */
  updated: number | undefined;
}

const ENTITIES = ['plant', 'mill', 'bank'];
const REGIONS = ['volga', 'don', 'ural'];

const anyArticle: fc.Arbitrary<State> = fc.record({
  day: fc.integer({ min: 1, max: 5 }),
  entities: fc.uniqueArray(fc.constantFrom(...ENTITIES), { maxLength: 3 }),
  region: fc.constantFrom(...REGIONS),
  author: fc.constantFrom('one', 'two'),
  series: fc.constantFrom(undefined, 'trade'),
  text: fc.nat(2),
  about: fc.constantFrom(undefined, ...ENTITIES),
  updated: fc.constantFrom(undefined, 6, 20),
});

/** A publication: its articles by slug, the region that each region lies in, and the day on which it is built. */
interface PublicationState {
  articles: Record<string, State>;
  parents: Record<string, string>;
  today: number;
  language: string;
}

const FIRST: PublicationState = {
  articles: {
    a: {
      ...{ day: 1, entities: [], region: 'don', author: 'one', series: undefined, text: 0 },
      ...{ about: undefined, updated: undefined },
    },
  },
  parents: {},
  today: 10,
  language: 'en',
};

const anySlug = fc.constantFrom('a', 'b', 'c', 'd', 'e');

/** What changes from one build to the next: some of it, mostly little. */
const anyEdit = fc.record(
  {
    written: fc.dictionary(anySlug, anyArticle, { maxKeys: 2 }),
    removed: anySlug,
    parents: fc.constantFrom<Record<string, string>>(
      {},
      { volga: 'don' },
      { ural: 'don' },
      { volga: 'don', ural: 'don' },
    ),
    today: fc.constantFrom(10, 25),
    language: fc.constantFrom('en', 'ru'),
  },
  { requiredKeys: [] },
);

const anyHistory = fc
  .tuple(
    fc.dictionary(anySlug, anyArticle, { minKeys: 2 }),
    fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
  )
  .map(([articles, edits]) => {
    const states: PublicationState[] = [{ ...FIRST, articles }];
    for (const { written, removed, ...edit } of edits) {
      const before = states.at(-1) ?? FIRST;
      const all = Object.entries({ ...before.articles, ...written });
      const left = all.filter(([slug]) => slug !== removed);
      states.push({
        ...before,
        ...edit,
        articles: left.length === 0 ? before.articles : Object.fromEntries(left),
      });
    }
    return states;
  });

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'former-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

test('with what the last build knew, the same answers are found to be others, and no more than without', () => {
  fc.assert(
    fc.property(anyHistory, (states) => {
      let name = '';
      for (const state of states) {
        const site = siteFor(state);
        const inquiries = readInquiries(cache, name);
        const before = told(inquiries);
        const answers = answersFor(state, site, inquiries.former);
        const isChanged = inquiries.ask(answers);
        const plain = answersFor(state, site, undefined);
        for (const [place, [question, answer]] of before.entries())
          expect([question, isChanged[place]]).toEqual([
            question,
            plain.digestOf(question) === answer ? 0 : 1,
          ]);
        inquiries.note('/all', questionsAbout(site.publication), answers);
        name = writeInquiries(cache, inquiries, answers);
      }
    }),
    { numRuns: 150 },
  );
});

/** The questions of a build, with what they were answered. */
function told(inquiries: Inquiries): [question: string, answer: string][] {
  const { questions } = inquiries.tidied();
  const { answers } = inquiries.told(answersFor(FIRST, siteFor(FIRST), undefined));
  return questions.map((question, place) => [question, answers[place] ?? '']);
}

function questionsAbout({ articles, entities }: Publication): string[] {
  const groups = [
    ['all', ''],
    ['year', '2022'],
    ['series', 'trade'],
    ['author', 'one'],
    ...REGIONS.map((slug) => ['region', slug]),
    ...ENTITIES.map((slug) => ['entity', slug]),
  ];
  const questions = [
    ...['articles', 'years', 'edition', 'entities', 'regions', 'settings'].map((name) => [name]),
    ...groups.flatMap((group) => [
      ['articlesBy', ...group],
      ['count', ...group],
      ['roughCount', ...group],
      ['olderPage', ...group, 1],
      ['newest', ...group, 2],
      ['mostNamed', ...group],
    ]),
    ...REGIONS.map((slug) => ['newestFrom', slug]),
    ...entities.flatMap(({ slug }) => [
      ['companions', slug],
      ['officeHolders', slug],
      ['quotesBy', slug],
      ['figuresAbout', slug],
      ['eventsOf', slug],
    ]),
    ...['2022/a', '2022/b', '2022/none', ...articles.map(({ id }) => id)].flatMap((id) => [
      ['article', id],
      ['bodyOf', id],
      ['wordsOf', id],
      ['neighbours', id],
      ['placeInSeries', id],
      ['related', id, 3],
    ]),
  ];
  return [...new Set(questions.map((question) => JSON.stringify(question)))];
}

function siteFor({ articles, parents, today, language }: PublicationState): Site {
  const sketches = Object.entries(articles).map(
    ([slug, { day, entities, region, author, series, text, about, updated }]) => [
      slug,
      {
        ...{ date: `2022-01-0${day}`, entities, region, authors: [author] },
        ...(series !== undefined && { series }),
        more: {
          title: `The "title" ${text}`,
          ...(about !== undefined && {
            figures: `[{id: trade, label: Trade, value: ${text}, unit: USD, period: 2021, entities: [${about}]}]`,
            events: `[{date: 2021, text: "It happened ${text} times.", entities: [${about}]}]`,
          }),
          ...(updated !== undefined && {
            updated: `2022-01-${String(updated).padStart(2, '0')}`,
            corrections: `[{date: "2022-01-${String(updated).padStart(2, '0')}", text: "It was another."}]`,
          }),
        },
      },
    ],
  );
  const regions = REGIONS.map((slug) => {
    const parent = parents[slug];
    return [
      `regions/${slug}.yml`,
      `name: Region ${slug}\n${parent === undefined ? '' : `parent: ${parent}\n`}`,
    ];
  });
  const names = ENTITIES.map((slug) => [`entities/${slug}.yml`, `name: Entity ${slug}\n`]);
  const settings = `name: The Review\nurl: https://example.org/review\nlanguage: ${language}\n`;
  const publication = publicationOf(
    Object.fromEntries(sketches) as Parameters<typeof publicationOf>[0],
    {
      'publication.yml': settings,
      ...(Object.fromEntries([...regions, ...names]) as Record<string, string>),
    },
    Date.parse(`2022-01-${today}`),
  );
  for (const article of publication.articles) {
    const { about, text } = articles[basename(article.id)] ?? {};
    if (about !== undefined) article.quotes = [{ id: 'q', by: about, text: `Words ${text}` }];
  }
  return siteOf(publication, {
    textOf: () => ({ html: '', text: '', figures: [], charts: [] }),
    factsOf: (file) => ({ charts: [], picture: {}, words: articles[basename(file, '.md')]?.text ?? 0 }),
  });
}

/** Answers for a build: a file is what it says, and so is its text. */
function answersFor({ articles }: PublicationState, site: Site, former: Former | undefined): Answers {
  const digestOfFile = (file: string) => digestOf(JSON.stringify(articles[basename(file, '.md')] ?? ''));
  return new Answers(site, digestOfFile, digestOfFile, former);
}
