import type { Grouping } from '../model/article-groups.ts';
import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';

/** What readers can follow: the whole publication, or the articles of something in it. */
export interface Feed {
  title: string;
  description: string;
  /** The path of the page that lists the same articles: `/`, `/entities/kamaz/`. The feed lies beside it. */
  path: string;
  /** Newest first, as many as the settings ask for. */
  articles: readonly Article[];
}

/** What has a feed of its own. */
export type FeedGrouping = Exclude<Grouping, 'all' | 'year'>;

/** The feed of the whole publication. */
export function publicationFeed(publication: Publication): Feed {
  const { name, description, tagline, feeds } = publication.settings;
  return {
    title: name,
    description: description ?? tagline ?? name,
    path: '/',
    articles: publication.newest('all', '', feeds.items),
  };
}

/** The feed of a region, entity, author or series; nothing where there is none of that name. */
export function feedOf(publication: Publication, grouping: FeedGrouping, slug: string): Feed | undefined {
  const { name: publicationName, feeds } = publication.settings;
  const subject = subjectOf(publication, grouping, slug);
  return (
    subject && {
      title: `${subject.name} | ${publicationName}`,
      description: subject.description ?? `${subject.name} in ${publicationName}`,
      path: subject.path,
      articles: publication.newest(grouping, slug, feeds.items),
    }
  );
}

interface Subject {
  name: string;
  description: string | undefined;
  path: string;
}

function subjectOf(publication: Publication, grouping: FeedGrouping, slug: string): Subject | undefined {
  switch (grouping) {
    case 'region':
      return publication.region(slug);
    case 'entity':
      return publication.entity(slug);
    case 'author': {
      const author = publication.author(slug);
      return author && { ...author, description: author.bio };
    }
    case 'series': {
      const series = publication.oneSeries(slug);
      return series && { ...series, name: series.title };
    }
  }
}
