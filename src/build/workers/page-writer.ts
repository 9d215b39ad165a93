import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Publication } from '../../model/publication.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import { shownIn, type ToldPage, type WrittenPage } from '../pages/page-work.ts';
import { writePage } from '../pages/write-page.ts';
import { siteOf } from '../site-of.ts';
import { Answers } from '../staleness/answers.ts';
import type { Question } from '../staleness/question.ts';
import { PageProgram } from '../templates/page-program.ts';
import { answerQuickly } from '../templates/quick-response.ts';
import { PackReader } from '../texts/text-packs.ts';
import type { Work } from './worker-protocol.ts';

/** Pages between two looks at what the other process says. */
const PAGES_A_BREATH = 4;

/** Renders pages and writes them into a tree. */
export async function pageWriter(work: Work['pages']['preparation']) {
  const { packs, server, tree } = work;
  const { records, texts } = shownIn(work);
  const reader = new PackReader(packs);
  const entryOf = (file: string) => {
    const entry = texts.get(file);
    if (!entry) throw new Error(`No text of ${file}`);
    return entry;
  };
  const site = siteOf(new Publication(records), {
    textOf: (file) => reader.read(entryOf(file).place),
    factsOf: (file) => entryOf(file).facts,
  });
  answerQuickly();
  const program = await PageProgram.load(server, site.publication.address('').replace(/\/$/, ''));
  const renderer = await PageRenderer.of(program, site);
  const told = teller(new Answers(site, (file) => entryOf(file).place.digest));
  return async (tasks: readonly Work['pages']['task'][]): Promise<Work['pages']['result'][]> => {
    const pages = [];
    for (const task of tasks) {
      pages.push(told(await writePage(renderer, tree, task)));
      // Time to hear that nobody waits for them any more: the next build may have begun with the tree.
      if (pages.length % PAGES_A_BREATH === 0) await setImmediate();
    }
    return pages;
  };
}

/** Tells of pages to another process, each question in full only once, with what the answer was. */
function teller(answers: Answers): (page: WrittenPage) => ToldPage {
  const by = randomUUID();
  const numbers = new Map<Question, number>();
  return ({ asked, ...page }) => {
    const questions: [Question, string][] = [];
    const places = new Uint32Array(asked.size);
    let place = 0;
    for (const [question, answer] of asked) {
      let number = numbers.get(question);
      if (number === undefined) {
        numbers.set(question, (number = numbers.size));
        questions.push([question, answers.digestOfAnswer(question, answer)]);
      }
      places[place++] = number;
    }
    return { ...page, by, questions, asked: places };
  };
}
