import type { RenderedBody } from '../../markdown/render.ts';
import type { BodyFacts } from '../../model/publish.ts';
import type { ArticleFields } from '../../schema/article.ts';
import type { NotedAnswers } from '../noted-answers.ts';

/** A rendered text as pages, feeds and search use it. */
export type Text = Pick<RenderedBody, 'html' | 'text' | 'figures' | 'charts'>;

/** What is asked of every text at every build, kept apart from the text itself. */
export interface TextFacts extends BodyFacts {
  /** The ids of its charts. */
  charts: readonly string[];
  /** The size in pixels of the picture above the text, if it is known. */
  picture: { width?: number; height?: number };
}

/** A text that is to be rendered. */
export interface TextJob {
  /** The file from the root of the project: `content/articles/2022/visit.md`. */
  file: string;
  /** The digest of its bytes when it was read. */
  digest: string;
  /** The path of its page. */
  address: string;
  /** Of an article. */
  fields?: ArticleFields;
  /** Entities without any of whose names in the source the text is as it was, see `renamedBeside`. */
  renamed?: readonly string[] | undefined;
}

/** A rendered text that is kept. It is true as long as its file and the answers are the same. */
export interface KeptText {
  /** Of the bytes of the file. */
  digest: string;
  /** What rendering asked about the files around it. */
  answers: NotedAnswers;
  facts: TextFacts;
  place: TextPlace;
}

/** Where a text is kept. */
export interface TextPlace {
  /** The name of the pack. */
  pack: string;
  /** Bytes from its beginning. */
  start: number;
  length: number;
  /** Of these bytes: two texts with the same digest are the same. */
  digest: string;
}

/** Where a text is, and what pages ask of it without reading it. */
export interface LibraryEntry {
  place: TextPlace;
  facts: Pick<TextFacts, 'charts' | 'picture' | 'words'>;
}
