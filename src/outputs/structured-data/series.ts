import type { Publication } from '../../model/publication.ts';
import type { Series } from '../../model/records.ts';
import { breadcrumbs, SECTIONS } from './breadcrumbs.ts';
import { articleReferences, collectionPage } from './list.ts';
import { publisherThing } from './publisher.ts';
import { reference, standing, type Thing } from './thing.ts';

/** The page of a series: the series, and its articles. */
export function seriesStructuredData(publication: Publication, series: Series): Thing[] {
  const { title: name, path, description } = series;
  const thing = seriesThing(publication, series);
  const articles = publication.articlesBy('series', series.slug);
  return [
    standing({
      ...thing,
      description,
      inLanguage: publication.settings.language,
      publisher: publisherThing(publication),
    }),
    collectionPage(publication, { name, path, description }, articleReferences(articles), reference(thing)),
    breadcrumbs(publication, [SECTIONS.series, { name, path }]),
  ];
}

/** A series as its articles refer to it. */
export function seriesThing(publication: Publication, series: Series): Thing {
  return {
    '@type': 'CreativeWorkSeries',
    '@id': publication.address(series.path),
    name: series.title,
    url: publication.address(series.path),
  };
}
