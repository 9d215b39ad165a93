import type { Publication } from '../../model/publication.ts';
import type { Article, Entity } from '../../model/records.ts';
import type { ArticleKind } from '../../schema/article.ts';
import type { SourceReference } from '../../schema/source-reference.ts';
import { timestamp } from '../../text/dates.ts';
import { yearPath } from '../../text/site-addresses.ts';
import { articleImageAddress } from '../article-image.ts';
import { lastChange } from '../last-change.ts';
import { authorThing } from './author.ts';
import { breadcrumbs, SECTIONS } from './breadcrumbs.ts';
import { entityThing } from './entity.ts';
import { subjectsOf } from './subjects.ts';
import { placeThing } from './place.ts';
import { licenceOf, publisherThing, siteThing } from './publisher.ts';
import { seriesThing } from './series.ts';
import { reference, someOf, standing, type Thing } from './thing.ts';

/**
 * The kinds of article in the words of schema.org, which has no type for an
 * interview, and none for a piece that states and traces numbers without
 * interpreting them: those two are told apart by `genre`.
 *
 * @see https://schema.org/NewsArticle and https://schema.org/docs/news.html
 */
const TYPES: Record<ArticleKind, string> = {
  analysis: 'AnalysisNewsArticle',
  news: 'ReportageNewsArticle',
  interview: 'NewsArticle',
  explainer: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
  data: 'NewsArticle',
};

/**
 * The page of an article: what it says, who says it, about whom, from where, and by which sources.
 *
 * @param words How many its text has.
 */
export function articleStructuredData(publication: Publication, article: Article, words: number): Thing[] {
  const { year, title, path } = article;
  return [
    standing({
      ...newsArticle(publication, article, words),
      ...placeOfArticle(publication, article),
      image: imageThing(publication, article),
      citation: someOf(article.sources.map(citation)),
      correction: someOf(article.corrections.map(({ date, text }) => correction(date, text))),
    }),
    breadcrumbs(publication, [
      SECTIONS.articles,
      { name: year, path: yearPath(year) },
      { name: title, path },
    ]),
  ];
}

function newsArticle(publication: Publication, article: Article, words: number): Thing {
  const { timezone } = publication.settings;
  const address = publication.address(article.path);
  return {
    '@type': TYPES[article.kind],
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: article.title,
    description: article.description,
    genre: article.kind,
    datePublished: timestamp(article.instant, timezone),
    dateModified: timestamp(lastChange(publication, article), timezone),
    author: article.authors.flatMap((slug) => {
      const author = publication.author(slug);
      return author ? [authorThing(publication, author)] : [];
    }),
    publisher: publisherThing(publication),
    inLanguage: article.language,
    wordCount: words,
    license: licenceOf(publication),
    isAccessibleForFree: true,
  };
}

/** Where an article belongs: its subjects, its region, its series and the publication. */
function placeOfArticle(publication: Publication, article: Article): Record<string, unknown> {
  const entities = article.entities.flatMap((slug) => publication.entity(slug) ?? []);
  const subjects = subjectsOf(article, entities);
  const things = (some: readonly Entity[]) => someOf(some.map((entity) => entityThing(publication, entity)));
  const region = publication.region(article.region);
  const series = publication.oneSeries(article.series ?? '');
  return {
    about: things(subjects),
    mentions: things(entities.filter((entity) => !subjects.includes(entity))),
    contentLocation: region && placeThing(publication, region),
    isPartOf: [...(series ? [seriesThing(publication, series)] : []), reference(siteThing(publication))],
  };
}

function imageThing(publication: Publication, article: Article): Thing | undefined {
  const { image } = article;
  return (
    image && {
      '@type': 'ImageObject',
      url: articleImageAddress(publication, article),
      caption: image.caption ?? image.alt,
      creditText: image.credit,
    }
  );
}

/** A source, without its date: a file does not tell the day of publication from the day of reading. */
function citation({ title, url, publisher }: SourceReference): Thing {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    publisher: publisher && { '@type': 'Organization', name: publisher },
  };
}

function correction(date: string, text: string): Thing {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}
