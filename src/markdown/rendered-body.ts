import type { Place } from '../text/place.ts';

/** A text as HTML, with what the rest of the publication asks about it. */
export interface RenderedBody {
  /** Passed by an allow-list: safe to put into a page as it is. */
  html: string;
  /** Plain text, one line for each block, for search and excerpts; without marks of notes and the data of charts. */
  text: string;
  /** How many words of prose there are, without tables, code and charts. */
  words: number;
  /** In order; the depth is that of the HTML, 2 to 6. */
  headings: { depth: number; id: string; text: string }[];
  /** The addresses of links, as written, in order; those that are refused are left out. */
  links: (Place & { href: string })[];
  /** Pictures in order: the name of a file beside the article, a path of the site, or an address on the web. */
  images: (Place & { src: string })[];
  /** Every id in `html`. */
  ids: string[];
  /** Attributed words, in order; their HTML has no ids and no notes, to stand on any page. */
  quotes: RenderedQuote[];
  /** The figures that the text states, each with the id of the words that first do. */
  figures: { id: string; anchor: string }[];
  /** The slugs of the entities that the text links or quotes, each once. */
  entities: string[];
  /** The data of charts, published beside the page as `<id>.csv`. */
  charts: { id: string; title: string; csv: string }[];
  /** What an author should know, in the order of the text. */
  messages: Message[];
}

export interface RenderedQuote {
  /** The id of the quotation in the text. */
  id: string;
  /** The slug of the speaker. */
  by: string;
  /** When it was said: a year, month or day. */
  date?: string;
  html: string;
  text: string;
}

/** Something that an author should know; lines count from the beginning of the Markdown, 1 is the first. */
export interface Message extends Place {
  rule: string;
  severity: 'error' | 'warning';
  /** “Unexpected X, expected Y.” */
  message: string;
  /** The field of a chart: `y[1]`. */
  field?: string;
  /** What to write at a place of the text instead of what is there, when there is no doubt. */
  fix?: Required<Place> & { text: string };
}
