/**
 * The part of schema.org that the publication may use, so that a type or property
 * that does not exist, or does not fit, is a finding and not a silent loss. Terms of
 * release 30.0; those of news (`AnalysisNewsArticle`, `CorrectionComment`, …) are
 * among its pending ones.
 *
 * @see https://schema.org/docs/schemas.html
 */

/** The types above each type. */
export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  Action: ['Thing'],
  SearchAction: ['Action'],
  CreativeWork: ['Thing'],
  Article: ['CreativeWork'],
  NewsArticle: ['Article'],
  AnalysisNewsArticle: ['NewsArticle'],
  BackgroundNewsArticle: ['NewsArticle'],
  OpinionNewsArticle: ['NewsArticle'],
  ReportageNewsArticle: ['NewsArticle'],
  Comment: ['CreativeWork'],
  CorrectionComment: ['Comment'],
  CreativeWorkSeries: ['CreativeWork'],
  ImageObject: ['CreativeWork'],
  WebSite: ['CreativeWork'],
  WebPage: ['CreativeWork'],
  AboutPage: ['WebPage'],
  CollectionPage: ['WebPage'],
  ContactPage: ['WebPage'],
  ProfilePage: ['WebPage'],
  SearchResultsPage: ['WebPage'],
  Intangible: ['Thing'],
  EntryPoint: ['Intangible'],
  GeoCoordinates: ['Intangible'],
  ItemList: ['Intangible'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Intangible'],
  Occupation: ['Intangible'],
  PropertyValue: ['Intangible'],
  Role: ['Intangible'],
  Organization: ['Thing'],
  NewsMediaOrganization: ['Organization'],
  Project: ['Organization'],
  Person: ['Thing'],
  Place: ['Thing'],
  AdministrativeArea: ['Place'],
  Country: ['AdministrativeArea'],
};

/** What kind of value, or thing of which type, a property may have. */
type Range = string;

/** For each property, the types that have it and what its values may be. */
export const PROPERTIES: Readonly<Record<string, { of: readonly string[]; is: readonly Range[] }>> = {
  alternateName: { of: ['Thing'], is: ['Text'] },
  description: { of: ['Thing'], is: ['Text'] },
  identifier: { of: ['Thing'], is: ['PropertyValue', 'Text', 'URL'] },
  image: { of: ['Thing'], is: ['ImageObject', 'URL'] },
  mainEntityOfPage: { of: ['Thing'], is: ['CreativeWork', 'URL'] },
  name: { of: ['Thing'], is: ['Text'] },
  potentialAction: { of: ['Thing'], is: ['Action'] },
  sameAs: { of: ['Thing'], is: ['URL'] },
  url: { of: ['Thing'], is: ['URL'] },

  about: { of: ['CreativeWork'], is: ['Thing'] },
  author: { of: ['CreativeWork'], is: ['Person', 'Organization'] },
  citation: { of: ['CreativeWork'], is: ['CreativeWork', 'Text'] },
  contentLocation: { of: ['CreativeWork'], is: ['Place'] },
  correction: { of: ['CreativeWork'], is: ['CorrectionComment', 'Text', 'URL'] },
  creditText: { of: ['CreativeWork'], is: ['Text'] },
  dateModified: { of: ['CreativeWork'], is: ['DateTime'] },
  datePublished: { of: ['CreativeWork'], is: ['DateTime'] },
  genre: { of: ['CreativeWork'], is: ['Text', 'URL'] },
  hasPart: { of: ['CreativeWork'], is: ['CreativeWork'] },
  headline: { of: ['CreativeWork'], is: ['Text'] },
  inLanguage: { of: ['CreativeWork'], is: ['Text'] },
  isAccessibleForFree: { of: ['CreativeWork'], is: ['Boolean'] },
  isPartOf: { of: ['CreativeWork'], is: ['CreativeWork', 'URL'] },
  license: { of: ['CreativeWork'], is: ['CreativeWork', 'URL'] },
  mainEntity: { of: ['CreativeWork'], is: ['Thing'] },
  mentions: { of: ['CreativeWork'], is: ['Thing'] },
  publisher: { of: ['CreativeWork'], is: ['Organization', 'Person'] },
  spatialCoverage: { of: ['CreativeWork'], is: ['Place'] },
  text: { of: ['CreativeWork'], is: ['Text'] },
  wordCount: { of: ['CreativeWork'], is: ['Integer'] },
  caption: { of: ['ImageObject'], is: ['Text'] },

  email: { of: ['Organization', 'Person'], is: ['Text'] },
  hasOccupation: { of: ['Person'], is: ['Occupation'] },
  jobTitle: { of: ['Person'], is: ['Text'] },
  knowsAbout: { of: ['Organization', 'Person'], is: ['Text', 'Thing', 'URL'] },
  location: { of: ['Organization'], is: ['Place', 'Text'] },
  slogan: { of: ['Organization', 'Place'], is: ['Text'] },
  parentOrganization: { of: ['Organization'], is: ['Organization'] },

  containedInPlace: { of: ['Place'], is: ['Place'] },
  geo: { of: ['Place'], is: ['GeoCoordinates'] },
  latitude: { of: ['GeoCoordinates', 'Place'], is: ['Number'] },
  longitude: { of: ['GeoCoordinates', 'Place'], is: ['Number'] },

  endDate: { of: ['CreativeWorkSeries', 'Role'], is: ['DateTime'] },
  // An address stands for the page there, as search engines document it.
  item: { of: ['ListItem'], is: ['Thing', 'URL'] },
  itemListElement: { of: ['ItemList'], is: ['ListItem', 'Text', 'Thing'] },
  numberOfItems: { of: ['ItemList'], is: ['Integer'] },
  position: { of: ['CreativeWork', 'ListItem'], is: ['Integer'] },
  propertyID: { of: ['PropertyValue'], is: ['Text', 'URL'] },
  startDate: { of: ['CreativeWorkSeries', 'Role'], is: ['DateTime'] },
  target: { of: ['Action'], is: ['EntryPoint', 'URL'] },
  urlTemplate: { of: ['EntryPoint'], is: ['Text'] },
  value: { of: ['PropertyValue'], is: ['Text', 'Number'] },
  // Not a term of its own: the form of an action's input, of schema.org/docs/actions.html.
  'query-input': { of: ['SearchAction'], is: ['Text'] },
};

/** Whether a type is another or below it. */
export function isA(type: string, other: string): boolean {
  return type === other || (PARENTS[type] ?? []).some((parent) => isA(parent, other));
}
