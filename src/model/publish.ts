import type { ArticleFields } from '../schema/article.ts';
import type { Document, Documents } from '../schema/document.ts';
import type { PublicationFields } from '../schema/publication.ts';
import { compareNames, compareText } from '../text/compare.ts';
import { dayOf, instantOf } from '../text/dates.ts';
import { comparePartialDates } from '../text/partial-date.ts';
import { typographic } from '../text/typography.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';
import { Publication } from './publication.ts';
import { readingMinutes } from './reading-minutes.ts';
import type { Article, Author, Entity, Quote, Region } from './records.ts';

/** What only the rendered text of an article tells. */
export interface BodyFacts {
  words: number;
  quotes: readonly Quote[];
  /** The slugs of the entities that the text links or quotes. */
  entities: readonly string[];
}

/**
 * The publication as readers see it at the instant `now`, in milliseconds since 1970.
 *
 * Drafts and articles dated later than `now` are left out, and with them every
 * author, entity, region and series that no published article refers to; changes and
 * corrections dated later have not happened yet.
 *
 * @param factsOf What the text of an article tells; asked for published articles only.
 */
export function publish(documents: Documents, now: number, factsOf: (id: string) => BodyFacts): Publication {
  const publication = publishTyped(documents, now, (id) => factsOf(id).entities);
  tellOfTexts(publication, factsOf);
  return publication;
}

/**
 * The same before texts are rendered: nobody said anything in them, and reading them takes no
 * time, until `tellOfTexts` says what they tell.
 *
 * @param namedIn The slugs of the entities that the text of an article links or quotes.
 * @param typeset Sets the texts of a language; those who only ask for addresses may do without.
 */
export function publishTyped(
  documents: Documents,
  now: number,
  namedIn: (id: string) => readonly string[],
  typeset: (text: string, language: string) => string = typographic,
): Publication {
  const settings = documents.publication.fields;
  const articles = publishedDocuments(documents, now)
    .map((document) => articleRecord(document, settings, namedIn(document.id), now, typeset))
    .sort((a, b) => b.instant - a.instant || compareText(a.id, b.id));

  const referred = {
    authors: allOf(articles, (one) => one.authors),
    entities: allOf(articles, (one) => one.entities),
    regions: withParents(new Set(articles.map((one) => one.region)), documents),
    series: new Set(articles.map((one) => one.series)),
    indicators: allOf(articles, (one) => one.figures.map((figure) => figure.indicator)),
  };
  const byName = <Item extends { name: string }>(items: Item[]): Item[] =>
    items.sort((a, b) => compareNames(a.name, b.name, settings.language));

  return new Publication({
    settings,
    articles,
    authors: byName(documents.authors.filter(({ id }) => referred.authors.has(id)).map(authorRecord)),
    entities: byName(documents.entities.filter(({ id }) => referred.entities.has(id)).map(entityRecord)),
    regions: byName(documents.regions.filter(({ id }) => referred.regions.has(id)).map(regionRecord)),
    series: documents.series
      .filter(({ id }) => referred.series.has(id))
      .map(({ id, fields }) => ({
        slug: id,
        path: seriesPath(id),
        title: typeset(fields.title, settings.language),
        description: fields.description && typeset(fields.description, settings.language),
        previously: fields.previously,
      }))
      .sort((a, b) => compareNames(a.title, b.title, settings.language)),
    indicators: byName(
      documents.indicators
        .filter(({ id }) => referred.indicators.has(id))
        .map(({ id, fields }) => ({
          slug: id,
          name: fields.name,
          unit: fields.unit,
          description: fields.description,
        })),
    ),
    pages: documents.pages.map(({ id, fields }) => ({
      slug: id,
      path: staticPagePath(id),
      title: typeset(fields.title, settings.language),
      description: fields.description && typeset(fields.description, settings.language),
      previously: fields.previously,
    })),
  });
}

/** Completes the records of articles with what only their rendered texts tell, which nobody has asked for yet. */
export function tellOfTexts({ articles }: Publication, factsOf: (id: string) => BodyFacts): void {
  for (const article of articles) {
    const { words, quotes } = factsOf(article.id);
    article.minutes = readingMinutes(words);
    article.quotes = quotes.map(({ id: anchor, by, date, text }) => ({ id: anchor, by, date, text }));
  }
}

/** The article documents that are public at the instant `now`, in order of their ids. */
function publishedDocuments(documents: Documents, now: number): Document<'articles'>[] {
  const { timezone } = documents.publication.fields;
  return documents.articles.filter(({ fields }) => !fields.draft && instantOf(fields.date, timezone) <= now);
}

function articleRecord(
  { id, fields }: Document<'articles'>,
  { language, timezone }: PublicationFields,
  namedInText: readonly string[],
  now: number,
  typeset: (text: string, language: string) => string,
): Article {
  const ownLanguage = fields.language ?? language;
  const asWritten = (text: string) => typeset(text, ownLanguage);
  const named = [
    ...fields.entities,
    ...namedInText,
    ...fields.figures.flatMap((figure) => figure.entities),
    ...fields.events.flatMap((event) => event.entities),
  ];
  return {
    id,
    path: articlePath(id),
    year: id.slice(0, 4),
    title: asWritten(fields.title),
    description: asWritten(fields.description),
    kind: fields.kind,
    day: dayOf(fields.date, timezone),
    instant: instantOf(fields.date, timezone),
    updated: updateOf(fields, timezone, now),
    authors: fields.authors,
    region: fields.region,
    entities: [...new Set(named)],
    series: fields.series,
    language: ownLanguage,
    image: fields.image,
    figures: fields.figures.map((figure) => ({ ...figure, label: asWritten(figure.label) })),
    events: fields.events
      .map((event) => ({ ...event, text: asWritten(event.text) }))
      .sort((a, b) => comparePartialDates(a.date, b.date)),
    sources: fields.sources,
    corrections: fields.corrections
      .filter(({ date }) => instantOf(date, timezone) <= now)
      .map((correction) => ({ ...correction, text: asWritten(correction.text) }))
      .sort((a, b) => compareText(b.date, a.date)),
    previously: fields.previously,
    minutes: 0,
    quotes: [],
  };
}

/** An update on the day of a publication that says its time happened no earlier than that. */
function updateOf({ date, updated }: ArticleFields, timezone: string, now: number): Article['updated'] {
  if (updated === undefined || instantOf(updated, timezone) > now) return undefined;
  const instant = Math.max(instantOf(updated, timezone), instantOf(date, timezone));
  return { day: dayOf(updated, timezone), instant };
}

function authorRecord({ id, fields }: Document<'authors'>): Author {
  const { name, names, role, bio, links, email, previously } = fields;
  return { slug: id, path: authorPath(id), name, names, role, bio, links, email, previously };
}

function entityRecord({ id, fields }: Document<'entities'>): Entity {
  const { name, kind, names, aliases, description, region, roles, links, previously } = fields;
  const path = entityPath(id);
  return { slug: id, path, name, kind, names, aliases, description, region, roles, links, previously };
}

function regionRecord({ id, fields }: Document<'regions'>): Region {
  const { name, names, aliases, description, parent, iso, location, previously } = fields;
  const path = regionPath(id);
  return { slug: id, path, name, names, aliases, description, parent, iso, location, previously };
}

/** Everything that articles refer to in some way, once. */
function allOf<Name>(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly Name[],
): Set<Name> {
  const all = new Set<Name>();
  for (const article of articles) for (const name of namesOf(article)) all.add(name);
  return all;
}

/** The regions of a set and all that contain them. */
function withParents(slugs: Set<string>, { regions }: Documents): Set<string> {
  const parents = new Map(regions.map(({ id, fields }) => [id, fields.parent]));
  for (const slug of slugs) {
    const parent = parents.get(slug);
    if (parent !== undefined) slugs.add(parent);
  }
  return slugs;
}
