import { answerProblem } from '../../src/desk/answer-problem.ts';
import { QUESTIONS, type Answers, type Question } from '../../src/desk/questions.ts';
import type { Desk } from '../../src/desk/read-desk.ts';
import { proposedSlug, slugInFolderProblem, titleOf } from '../../src/desk/slug-in-folder.ts';
import { slugOf } from '../../src/desk/slug-of.ts';
import type { Collection } from '../../src/schema/kinds.ts';
import { dayOrInstant } from '../../src/schema/scalars.ts';
import type { CommandLine, Flags } from './flags.ts';

/** A new file as far as flags tell of it. */
export interface Told {
  collection: Collection;
  answers: Answers;
  slug?: string;
  isDraft: boolean;
}

/** The flags for a new file of a collection, or for any when none is known yet. */
export function flagsFor(collection: Collection | undefined): Flags {
  const questions = collection ? QUESTIONS[collection] : Object.values(QUESTIONS).flat();
  return {
    ...Object.fromEntries(
      questions.map(({ field, answer }) => [field, answer.form === 'many' ? 'list' : 'text'] as const),
    ),
    ...(collection === undefined || collection === 'articles' ? { draft: 'switch' } : {}),
    slug: 'text',
    content: 'text',
    help: 'switch',
  };
}

/** What a command line tells of a new file. */
export function toldBy({ texts, lists, switches }: CommandLine, collection: Collection): Told {
  const answers = QUESTIONS[collection].flatMap(({ field }) => {
    const value = texts[field]?.trim().normalize('NFC') ?? lists[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    collection,
    answers: Object.fromEntries(answers),
    isDraft: collection === 'articles' && switches.draft !== false,
    ...(texts.slug !== undefined && { slug: texts.slug }),
  };
}

/**
 * Everything that is wrong with what flags tell.
 *
 * @param today The day of an article that says none.
 */
export function wrongFlags({ collection, answers, slug }: Told, desk: Desk, today: string): string[] {
  const problems = QUESTIONS[collection].flatMap((question) => {
    const value = answers[question.field];
    const problem = value === undefined ? undefined : answerProblem(collection, question, value, desk.offer);
    return problem === undefined ? [] : [`--${question.field}: ${problem}`];
  });
  if (slug === undefined || !isFolderKnown(answers)) return problems;
  const problem = slugInFolderProblem(collection, slug, { date: today, ...answers }, desk);
  return problem === undefined ? problems : [...problems, `--slug: ${problem}`];
}

/** What flags do not tell, and nobody can be asked for; nothing if all is told. */
export function missingFlags(
  { collection, answers, slug, isDraft }: Told,
  desk: Desk,
  today: string,
): string[] {
  const questions = QUESTIONS[collection].filter(({ field }) => answers[field] === undefined);
  const isMissing = ({ field, isRequired }: Question) =>
    isRequired || (collection === 'articles' && !isDraft && field === 'description');
  const missing = questions.filter(isMissing).map(({ field, help }) => `  --${field}  ${help}`);
  const title = titleOf(answers);
  if (slug === undefined && title !== '' && isFolderKnown(answers)) {
    const problem = derivedSlugProblem(collection, { date: today, ...answers }, desk);
    if (problem !== undefined) missing.push(`  --slug  ${problem}`);
  }
  if (missing.length === 0) return [];
  const others = questions.filter((question) => !isMissing(question)).map(({ field }) => `--${field}`);
  return [
    'Missing, and there is no terminal to ask in:',
    ...missing,
    ...(others.length > 0 ? [`These may be given too: ${others.join(', ')}.`] : []),
  ];
}

/** The folder of an article depends on its date, which may be none. */
function isFolderKnown({ date }: Answers): boolean {
  return date === undefined || dayOrInstant.safeParse(date).success;
}

function derivedSlugProblem(collection: Collection, answers: Answers, desk: Desk): string | undefined {
  const title = titleOf(answers);
  const slug = slugOf(title);
  if (slug === '') return `the name of the file: \`${title}\` has no letters that can be written in a to z`;
  const problem = slugInFolderProblem(collection, slug, answers, desk);
  const free = proposedSlug(collection, answers, desk);
  return problem?.includes(`\`${free}\``) === false ? `${problem} \`${free}\` is free.` : problem;
}
