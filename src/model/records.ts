import type { ArticleFields, ArticleKind } from '../schema/article.ts';
import type { EntityFields, EntityKind, Role } from '../schema/entity.ts';
import type { Event } from '../schema/event.ts';
import type { Figure } from '../schema/figure.ts';
import type { SourceReference } from '../schema/source-reference.ts';

/**
 * The records of a publication. They refer to each other by slug (an article by
 * its id, `2022/a-lot-of-plans`), so that each can be stored and compared alone;
 * `Publication` follows the references.
 */

export interface Article {
  /** The year of its folder and its slug: `2022/a-lot-of-plans`. */
  id: string;
  /** Its address in the site: `/articles/2022/a-lot-of-plans/`. */
  path: string;
  /** The year of its address. */
  year: string;
  title: string;
  description: string;
  kind: ArticleKind;
  /** The day of publication in the publication's time zone. */
  day: string;
  /** The instant of publication, in milliseconds since 1970. */
  instant: number;
  /** The day and instant of the last change of substance. */
  updated: { day: string; instant: number } | undefined;
  /** In the order of the byline. */
  authors: readonly string[];
  region: string;
  /** First those that the front matter lists, in its order, then others named by figures, events and quotations. */
  entities: readonly string[];
  series: string | undefined;
  language: string;
  image: ArticleFields['image'];
  figures: readonly Figure[];
  /** In order of time. */
  events: readonly Event[];
  sources: readonly SourceReference[];
  /** Newest first. */
  corrections: ArticleFields['corrections'];
  /** Its former addresses, the first one first. */
  previously: readonly string[];
  /** How long its text takes to read, see `readingMinutes`. */
  minutes: number;
  quotes: readonly Quote[];
}

/** Words in an article that are attributed to someone. */
export interface Quote {
  /** The anchor in the article. */
  id: string;
  /** The slug of the speaker. */
  by: string;
  /** When it was said: a year, month or day. */
  date?: string | undefined;
  /** The words as plain text. */
  text: string;
}

export interface Entity {
  slug: string;
  path: string;
  name: string;
  kind: EntityKind;
  /** By language tag. */
  names: Readonly<Record<string, string>>;
  aliases: readonly string[];
  description: string | undefined;
  region: string | undefined;
  roles: readonly Role[];
  links: EntityFields['links'];
  /** Its former addresses, the first one first. */
  previously: readonly string[];
}

export interface Region {
  slug: string;
  path: string;
  name: string;
  names: Readonly<Record<string, string>>;
  aliases: readonly string[];
  description: string | undefined;
  parent: string | undefined;
  iso: string | undefined;
  location: { lon: number; lat: number } | undefined;
  /** Its former addresses, the first one first. */
  previously: readonly string[];
}

export interface Author {
  slug: string;
  path: string;
  name: string;
  names: Readonly<Record<string, string>>;
  role: string | undefined;
  bio: string | undefined;
  links: Readonly<Record<string, string>>;
  email: string | undefined;
  /** Its former addresses, the first one first. */
  previously: readonly string[];
}

export interface Series {
  slug: string;
  path: string;
  title: string;
  description: string | undefined;
  /** Its former addresses, the first one first. */
  previously: readonly string[];
}

export interface Indicator {
  slug: string;
  name: string;
  unit: string | undefined;
  description: string | undefined;
}

export interface StaticPage {
  slug: string;
  path: string;
  title: string;
  description: string | undefined;
  /** Its former addresses, the first one first. */
  previously: readonly string[];
}
