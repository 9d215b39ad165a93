import { answerProblem } from '../../src/desk/answer-problem.ts';
import { newFile, type NewFile } from '../../src/desk/new-file.ts';
import { QUESTIONS, type Answers, type Question } from '../../src/desk/questions.ts';
import type { Desk } from '../../src/desk/read-desk.ts';
import { SHELVES } from '../../src/desk/shelves.ts';
import { proposedSlug, slugInFolderProblem, titleOf } from '../../src/desk/slug-in-folder.ts';
import { withFile } from '../../src/desk/with-file.ts';
import type { Collection } from '../../src/schema/kinds.ts';
import { askLine, askWord, pickMany, pickOne, type Picked, type Terminal } from './dialogue.ts';

/** What is already known of a new file. */
export interface Given {
  collection: Collection;
  answers: Answers;
  slug?: string;
  isDraft: boolean;
  /** The day that is offered for a date. */
  today: string;
  /** Whether only what must be known is asked, for a file that is made on the way to another. */
  isOnTheWay?: boolean;
}

/**
 * Asks for what a new file still needs, and makes it and whatever it names that does
 * not exist yet: the file itself last.
 */
export async function askFile(terminal: Terminal, desk: Desk, given: Given): Promise<NewFile[]> {
  const { collection, isDraft, isOnTheWay = false } = given;
  const made: NewFile[] = [];
  let here = desk;
  let answers = given.answers;
  for (const question of QUESTIONS[collection]) {
    const isWanted = isOnTheWay ? question.isRequired || question.field === 'kind' : question.isAsked;
    if (!isWanted || hasGoodAnswer(question)) continue;
    const value = await ask(question);
    if (value !== '') answers = { ...answers, [question.field]: value };
  }
  const slug = given.slug ?? (await askSlug());
  return [...made, newFile(collection, answers, slug, { isDraft, timezone: desk.timezone })];

  function hasGoodAnswer(question: Question): boolean {
    const value = answers[question.field];
    return value !== undefined && answerProblem(collection, question, value, here.offer) === undefined;
  }

  async function ask(question: Question): Promise<string | string[]> {
    const { answer, field } = question;
    const message = isOnTheWay ? `${titleOf(answers)}: ${question.ask.toLowerCase()}` : question.ask;
    if (answer.form === 'word') return askWord(terminal, message, answer.of, answer.usual);
    if (answer.form === 'one') {
      return slugFor(
        await pickOne(terminal, message, here.offer[answer.of], SHELVES[answer.of].one),
        answer.of,
      );
    }
    if (answer.form === 'many') return askMany(question, answer.of);
    const isNeeded =
      question.isRequired || (field === 'description' && collection === 'articles' && !isDraft);
    const before = field === 'date' ? given.today : answers[field];
    return askLine(
      terminal,
      isNeeded || field === 'date' ? message : `${message} (may stay empty for now)`,
      (line) =>
        line === '' && !isNeeded && field !== 'date'
          ? undefined
          : answerProblem(collection, question, line, here.offer),
      typeof before === 'string' ? before : undefined,
    );
  }

  async function askMany(question: Question, of: Collection): Promise<string[]> {
    const { ask: message, isRequired } = question;
    const slugs: string[] = [];
    for (const one of await pickMany(terminal, message, here.offer[of], SHELVES[of].one, isRequired))
      slugs.push(await slugFor(one, of));
    return slugs;
  }

  /** The slug of what was picked, which is made first if it does not exist. */
  async function slugFor(one: Picked, of: Collection): Promise<string> {
    if ('slug' in one) return one.slug;
    const named: Answers = { [of === 'series' ? 'title' : 'name']: one.name };
    const files = await askFile(terminal, here, {
      collection: of,
      answers: named,
      isDraft: false,
      today: given.today,
      isOnTheWay: true,
    });
    for (const file of files) here = withFile(here, file, named);
    made.push(...files);
    return files.at(-1)?.id ?? '';
  }

  async function askSlug(): Promise<string> {
    const proposal = proposedSlug(collection, answers, here);
    if (isOnTheWay && proposal !== '') return proposal;
    return askLine(
      terminal,
      'Slug: the name of its file, and part of its address for ever',
      (line) => slugInFolderProblem(collection, line, answers, here),
      proposal,
    );
  }
}
