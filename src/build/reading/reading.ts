import type { Outline } from '../../markdown/outline.ts';
import type { Fields, Kind } from '../../schema/kinds.ts';
import type { Finding } from '../../source/finding.ts';
import type { RightFields } from '../../source/right-fields.ts';
import type { NotedAnswers } from '../noted-answers.ts';

/** What came of reading one file. It stays true while the file and the answers do, so it can be kept. */
export interface Reading<K extends Kind = Kind> {
  /** Of the bytes of the file. */
  digest: string;
  /** Present when they hold what the schema says. */
  fields?: Fields<K> | undefined;
  /** Present when they do not, but could be told apart. */
  rightFields?: RightFields<K>;
  /** What is wrong with the file, in places of the file. */
  findings: Finding[];
  /** Of a Markdown file that could be taken apart; places are those of the file. */
  outline?: Outline | undefined;
  /** See `statementOf`; of a file that could not be read, nothing. */
  statement: string;
  /** The files beside an article that it may refer to, see `besidesOf`. */
  besides: readonly string[];
  /** The slugs of the entities that its text names by hand, as often as it does. */
  named: readonly string[];
  /** What the file asked about the files around it. */
  answers: NotedAnswers;
}
