import type { Publication } from './publication.ts';

/** A former address and what is there no more. */
export interface Redirect {
  /** A path of the site: `/articles/2021/old-name/`, or that of a file, `/2014/12/visit.html`. */
  from: string;
  /** Where it is now. */
  to: string;
  title: string;
  /** Of the title. */
  language: string;
  /** Whether there are feeds beside it. */
  hasFeeds: boolean;
}

/** Every former address of what is published now. */
export function redirectsOf(publication: Publication): Redirect[] {
  const { articles, authors, entities, regions, series, pages } = publication;
  const { language } = publication.settings;
  const named = [...authors, ...entities, ...regions].map((one) => ({ ...one, title: one.name }));
  const others = [
    ...[...named, ...series].map((one) => ({ ...one, language, hasFeeds: true })),
    ...pages.map((one) => ({ ...one, language, hasFeeds: false })),
    ...articles.map((one) => ({ ...one, hasFeeds: false })),
  ];
  return others.flatMap(({ previously, path: to, title, language: ofTitle, hasFeeds }) =>
    previously.map((from) => ({ from, to, title, language: ofTitle, hasFeeds })),
  );
}
