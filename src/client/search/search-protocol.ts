import type { LanguageIndex } from '../../search/format.ts';
import type { MarkedText } from './marked-text.ts';
import type { Wanted } from './query-words.ts';

/** What the page asks of the worker that searches, and what it answers. */

export interface Opening {
  /** The address of the folder with the indexes, with its final slash. */
  folder: string;
  languages: readonly LanguageIndex[];
  /** The numbers of the articles in each index, rising. */
  articles: readonly (readonly number[])[];
}

export interface Found {
  /** Names the search when its passages are asked for. */
  search: number;
  /** Best first. */
  articles: readonly number[];
  /** Words of the query that no article has. They were left out of the search. */
  missing: readonly string[];
  /** Words of the query that no article has as they are, and the shorter words that were searched for instead. */
  instead: readonly { word: string; found: string }[];
}

/** Articles that a search found, whose passages are wanted. */
export interface PassagesWanted {
  search: number;
  articles: readonly number[];
}

/** What a list shows of an article that was found. */
export interface Passage {
  article: number;
  path: string;
  title: string;
  /** The primary language of its index. */
  language: string;
  text: MarkedText;
  /** Sections in which the query was found, at most two. */
  sections: readonly { title: string; id: string }[];
}

/** Requests by name, with what each takes and gives. */
export interface SearchRequests {
  open: { takes: Opening; gives: undefined };
  search: { takes: Wanted; gives: Found };
  passages: { takes: PassagesWanted; gives: readonly Passage[] };
}

export type RequestName = keyof SearchRequests;

export interface Request {
  id: number;
  name: RequestName;
  takes: SearchRequests[RequestName]['takes'];
}

export type Answer = { id: number; gives: unknown } | { id: number; error: string };
