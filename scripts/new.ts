/** `npm run new`: makes an article, entity, author, region, series, indicator or page, so that it passes the check. */
import { intro, outro } from '@clack/prompts';
import { join } from 'node:path';
import { blockedBy } from '../src/desk/blocked-by.ts';
import { newFile, type NewFile } from '../src/desk/new-file.ts';
import { readDesk, type Desk } from '../src/desk/read-desk.ts';
import { collectionOf, KINDS, SHELVES, unknownKind } from '../src/desk/shelves.ts';
import { proposedSlug } from '../src/desk/slug-in-folder.ts';
import type { Collection } from '../src/schema/kinds.ts';
import { realDisk } from '../src/source/disk.ts';
import { dayOf } from '../src/text/dates.ts';
import { askFile } from './desk/ask-file.ts';
import { carryOut } from './desk/carry-out.ts';
import { askWord } from './desk/dialogue.ts';
import { readCommandLine } from './desk/flags.ts';
import { helpOnNew } from './desk/help.ts';
import { flagsFor, missingFlags, toldBy, wrongFlags, type Told } from './desk/new-flags.ts';
import { runCommand } from './desk/run-command.ts';
import { currentTime } from './desk/current-time.ts';
import { contentFolder, isTerminal, refuse, shown } from './desk/surroundings.ts';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) console.log(helpOnNew());
else await runCommand(make);

async function make(): Promise<void> {
  const isAsking = isTerminal();
  const given = collectionGiven(isAsking);
  const line = readCommandLine(args, flagsFor(given));
  if (line.words.length > 1 && line.problems.length === 0) {
    line.problems.push(
      `Unexpected \`${line.words[1]}\`, expected one kind and flags. A value of several words stands in quotation marks.`,
    );
  }
  if (line.problems.length > 0) refuse(line.problems);
  const folder = contentFolder(line.texts.content);
  const desk = readDesk(realDisk, folder);
  const today = dayOf(currentTime(), desk.timezone);
  if (given) {
    const told = toldBy(line, given);
    const problems = wrongFlags(told, desk, today);
    if (!isAsking) problems.push(...missingFlags(told, desk, today));
    if (problems.length > 0) refuse(problems);
  }
  if (!isAsking) {
    if (given) write([withoutAsking(toldBy(line, given), desk, today)], folder, desk);
    return;
  }
  intro(`A new file in ${shown(folder)}`);
  const collection = given ?? collectionOf(await askWord({}, 'What is it?', KINDS));
  if (!collection) return;
  write(await askFile({}, desk, { ...toldBy(line, collection), today }), folder, desk);
  outro('Done.');
}

/** The kind that the command line names; without one, and without a terminal to ask in, the process ends. */
function collectionGiven(isAsking: boolean): Collection | undefined {
  const [word] = readCommandLine(args, flagsFor(undefined)).words;
  if (word === undefined) {
    if (isAsking) return undefined;
    return refuse([
      `Missing kind, and there is no terminal to ask in: expected one of ${KINDS.join(', ')}, as in \`npm run new -- article\`. \`npm run new -- --help\` says more.`,
    ]);
  }
  return collectionOf(word) ?? refuse([unknownKind(word)]);
}

function withoutAsking({ collection, answers, slug, isDraft }: Told, desk: Desk, today: string): NewFile {
  const all = collection === 'articles' ? { date: today, ...answers } : answers;
  const { timezone } = desk;
  return newFile(collection, all, slug ?? proposedSlug(collection, all, desk), { isDraft, timezone });
}

function write(files: readonly NewFile[], folder: string, { url, taken }: Desk): void {
  const blocked = files.map(({ path }) => blockedBy(path, taken)).find((one) => one !== undefined);
  if (blocked !== undefined) refuse([blocked]);
  try {
    carryOut(files.map(({ path, text }) => ({ do: 'create', path: join(folder, path), bytes: text })));
  } catch (error) {
    refuse([`Could not write: ${(error as Error).message}. Nothing was written.`]);
  }
  for (const { collection, path, address } of files) {
    console.log(`Wrote the ${SHELVES[collection].one} ${shown(join(folder, path))}`);
    if (address !== undefined) console.log(`  Its address: ${(url ?? '').replace(/\/+$/, '')}${address}`);
  }
  console.log(advice(files, folder));
}

function advice(files: readonly NewFile[], folder: string): string {
  const last = files.at(-1);
  const isText = last?.path.endsWith('.md') === true;
  const paths = files.map(({ path }) => shown(join(folder, path))).join(' ');
  return [
    isText
      ? `Next: open it and write. \`npm run dev\` shows it in the browser; \`npm run check\` names mistakes.`
      : `Next: \`npm run check\`. The handbook, content/README.md, lists what else it may say.`,
    `To undo: delete ${paths}`,
  ].join('\n');
}
