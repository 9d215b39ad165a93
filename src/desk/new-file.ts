import { Document, isScalar, isSeq } from 'yaml';
import type { Collection } from '../schema/kinds.ts';
import { ONCE_COMMITTED, placeOfText, STANDFIRST, UNTIL_FINISHED } from '../source/reminders.ts';
import { dayOf } from '../text/dates.ts';
import { QUESTIONS, type Answers } from './questions.ts';
import { pathOf, SHELVES } from './shelves.ts';

/** A file to be written. */
export interface NewFile {
  collection: Collection;
  /** `kamaz`; of an article with its year: `2026/turnover`. */
  id: string;
  /** Its path below `content/`. */
  path: string;
  text: string;
  /** The address that its page will have; nothing for what has no page of its own. */
  address?: string;
}

/**
 * A new file with the answers as its fields, in the order of the contract.
 *
 * @param answers Each right by itself; an article's with its date.
 * @param isDraft Whether an article stays out of the publication for now.
 */
export function newFile(
  collection: Collection,
  answers: Answers,
  slug: string,
  { isDraft, timezone }: { isDraft: boolean; timezone: string },
): NewFile {
  const id = collection === 'articles' ? `${yearOf(answers, timezone)}/${slug}` : slug;
  const address = SHELVES[collection].address?.(id);
  const fields = yamlText(fieldsOf(collection, answers, isDraft));
  const text =
    SHELVES[collection].ending === '.md' ? `---\n${fields}---\n\n${bodyOf(collection, isDraft)}\n` : fields;
  return { collection, id, path: pathOf(collection, id), text, ...(address !== undefined && { address }) };
}

/** The year of an article’s folder: that of its date, where the publication is. */
export function yearOf({ date }: Answers, timezone: string): string {
  return dayOf(typeof date === 'string' ? date : '', timezone).slice(0, 4);
}

function fieldsOf(collection: Collection, answers: Answers, isDraft: boolean): Record<string, unknown> {
  const given = QUESTIONS[collection].map(({ field }) => [field, answers[field]] as const);
  if (collection !== 'articles') return Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const defaults: Answers = { description: STANDFIRST, entities: [] };
  const fields = given.flatMap(([field, value]): [string, unknown][] => {
    const written = value ?? defaults[field];
    // The contract has `draft` between `series` and `language`.
    const before: [string, unknown][] = field === 'language' && isDraft ? [['draft', true]] : [];
    return written === undefined ? before : [...before, [field, written]];
  });
  return Object.fromEntries(fields);
}

/** Fields as YAML: a line each, lists as `[one, two]`, quotation marks only where there must be. */
function yamlText(fields: Record<string, unknown>): string {
  const document = new Document(fields, { version: '1.2', schema: 'core' });
  for (const field of Object.keys(fields)) {
    const node: unknown = document.get(field, true);
    if (isSeq(node)) node.flow = true;
    if (isScalar(node) && typeof node.value === 'string' && node.value.includes('\n'))
      node.type = 'BLOCK_LITERAL';
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** What stands in the text of a new file until its author writes it. */
function bodyOf(collection: Collection, isDraft: boolean): string {
  const lines = [
    `${placeOfText(SHELVES[collection].one)} \`npm run dev\` shows it in the browser while you write, and \`npm run check\` names every mistake.`,
    ...(collection === 'articles' ? [isDraft ? UNTIL_FINISHED : ONCE_COMMITTED] : []),
  ];
  return lines.join('\n\n');
}
