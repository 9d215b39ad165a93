import { expect, test } from 'vitest';
import type { Site } from '../../../src/build/site.ts';
import { siteOf } from '../../../src/build/site-of.ts';
import { Answers } from '../../../src/build/staleness/answers.ts';
import { askedSite, type Question } from '../../../src/build/staleness/question.ts';
import { Publication } from '../../../src/model/publication.ts';
import { publicationOf } from '../../model/publication-of.ts';

test('what a page was told has the digest that the same question gets elsewhere', () => {
  const publication = publicationOf({
    first: { date: '2022-02-01', entities: ['plant', 'mill'] },
    second: { date: '2022-03-01', entities: ['plant'] },
    third: { date: '2023-03-01', entities: ['plant', 'mill'] },
  });
  const { settings, articles, authors, entities, regions, series, indicators, pages } = publication;
  // As it is sent to another process.
  const records = structuredClone({
    ...{ settings, articles, authors, entities, regions, series, indicators, pages },
  });
  const here = siteWith(publication);
  const there = siteWith(new Publication(records));

  const told = new Map<Question, unknown>();
  const site = askedSite(there, (question, answer) => told.set(question, answer));
  askAll(site);
  expect(told.size).toBeGreaterThan(12);

  const [known, again] = [answersOf(there), answersOf(here)];
  for (const [question, answer] of told)
    expect(known.digestOfAnswer(question, answer), question).toBe(again.digestOf(question));
});

test('answers that are sets or maps are told by what is in them', () => {
  const answers = answersOf(siteWith(publicationOf({ first: { date: '2022-02-01', entities: ['plant'] } })));
  const values = [new Set(['a']), new Set(['b']), new Map([['a', 1]]), new Map([['a', 2]]), {}];
  const digests = values.map((value, index) => answers.digestOfAnswer(`["answer",${index}]`, value));
  expect(new Set(digests).size).toBe(values.length);
});

test('two processes that answer one question differently are a fault', () => {
  const answers = answersOf(siteWith(publicationOf({ first: { date: '2022-02-01', entities: ['plant'] } })));
  answers.learn('["articles"]', 'one');
  expect(() => {
    answers.learn('["articles"]', 'one');
  }).not.toThrow();
  expect(() => {
    answers.learn('["articles"]', 'another');
  }).toThrow('differently');
});

function askAll({ publication, bodyOf, chartsOf, pictureSizeOf, wordsOf }: Site): void {
  publication.front(3);
  publication.href('/');
  expect(publication.articles.length + publication.entities.length).toBe(5);
  for (const { id, entities, region } of publication.articles) {
    publication.article(id);
    publication.related(id, 3);
    publication.lineage(region);
    for (const slug of entities) {
      publication.entity(slug);
      publication.companions(slug, 3);
      publication.articlesBy('entity', slug);
      publication.newest('entity', slug, 2);
    }
    bodyOf({ id });
    chartsOf({ id });
    pictureSizeOf({ id });
    wordsOf({ id });
  }
  publication.entity('nobody');
}

function siteWith(publication: Publication): Site {
  const text = { html: '', text: '', figures: [], charts: [] };
  return siteOf(publication, {
    textOf: () => text,
    factsOf: () => ({ charts: ['gdp'], picture: { width: 3 }, words: 100 }),
  });
}

function answersOf(site: Site): Answers {
  return new Answers(site, (file) => `text of ${file}`);
}
