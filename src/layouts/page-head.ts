/** What the head of a page says about it, to browsers, search engines and whoever shows a link to it. */
export interface PageHead {
  /** Without the publication's name, which follows by itself; on the front page the publication's own. */
  title: string;
  description: string;
  /** Its path in the site: `/regions/tatarstan/`. */
  path: string;
  type?: 'website' | 'article' | 'profile';
  /** Feeds beside those of the publication, each with the path whose folder holds them. */
  feeds?: readonly { title: string; path: string }[];
  /** Objects of schema.org, written as JSON-LD. */
  structuredData?: readonly object[];
  /** A picture for previews: its absolute address and what it shows. */
  image?: { address: string; alt: string } | undefined;
  /** When an article was published and changed, as RFC 3339 writes it. */
  published?: string | undefined;
  modified?: string | undefined;
  /** The paths of the pages before and after this one in a list cut into pages. */
  prev?: string | undefined;
  next?: string | undefined;
  /** Whether search engines should leave it out. */
  noindex?: boolean;
}
