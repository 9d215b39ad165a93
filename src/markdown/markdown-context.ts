import type { Figure } from '../schema/figure.ts';

/** What a text needs to know of the publication around it. */
export interface MarkdownContext {
  /** The language of the text, as a BCP 47 tag. */
  language: string;
  /** What stands before every path of the site: `/review`, or nothing. */
  base: string;
  /** The path that relative addresses are resolved against: `/articles/2022/a-lot-of-plans/`. */
  address: string;
  /** The entities whose first mention becomes a link, in the order of the front matter. */
  entities: readonly NamedEntity[];
  /** Any entity of the publication. */
  entity: (slug: string) => { name: string } | undefined;
  /** The slugs of all entities, for suggesting the nearest. */
  entitySlugs: () => Iterable<string>;
  /** Any entity, with the role that it had on a day, month or year. */
  speaker: (slug: string, date?: string) => { name: string; role?: string } | undefined;
  /** An entry of the article's `figures`. */
  figure: (id: string) => Figure | undefined;
  /** The ids of the article's figures, for suggesting the nearest; nothing for a page, which can have none. */
  figureIds: () => Iterable<string> | undefined;
  /** A file beside the article: the text of data, the size of a picture in pixels. */
  file: (name: string) => { text?: string; width?: number; height?: number } | undefined;
  /** The names of the data files beside the article, for suggesting the nearest. */
  dataBeside: () => Iterable<string>;
  /** What is wrong with the name of a picture, as a message; nothing when such a picture lies beside the article. */
  pictureProblem: (name: string) => string | undefined;
}

/** An entity as texts may name it. */
export interface NamedEntity {
  slug: string;
  /** The name, its translations and the aliases. */
  names: readonly string[];
}
