/** `npm run rename`: gives a file of `content/` another name, together with every reference to it. */
import { intro, outro } from '@clack/prompts';
import { dirname, join } from 'node:path';
import { readFolder, type ContentFolder } from '../src/desk/content-folder.ts';
import { planRename, type FileChange } from '../src/desk/plan-rename.ts';
import { readDesk } from '../src/desk/read-desk.ts';
import { openFolder } from '../src/desk/open-folder.ts';
import { renameProblem, type Rename } from '../src/desk/rename-target.ts';
import { realDisk } from '../src/source/disk.ts';
import { askRename } from './desk/ask-rename.ts';
import { carryOut, removeIfEmpty, type Step } from './desk/carry-out.ts';
import { readCommandLine } from './desk/flags.ts';
import { gitState, type GitState } from './desk/git.ts';
import { helpOnRename } from './desk/help.ts';
import { namedRename } from './desk/named-rename.ts';
import { runCommand } from './desk/run-command.ts';
import { contentFolder, isTerminal, refuse, shown } from './desk/surroundings.ts';
import { tellRename, tellUndo } from './desk/tell-rename.ts';

const MISSING =
  'and there is no terminal to ask in: expected a kind, the present and the new name, as in `npm run rename -- entity kamaz kamaz-group`. `npm run rename -- --help` says more.';

const { words, texts, switches, problems } = readCommandLine(process.argv.slice(2), {
  content: 'text',
  'dry-run': 'switch',
  help: 'switch',
});
if (switches.help === true || process.argv.includes('-h')) console.log(helpOnRename());
else {
  if (problems.length > 0) refuse(problems);
  await runCommand(() => rename(contentFolder(texts.content)));
}

async function rename(folder: string): Promise<void> {
  const desk = readDesk(realDisk, folder);
  const known = namedRename(words, folder, desk);
  if ('problem' in known) refuse([known.problem]);
  const isTold = isWhole(known);
  if (!isTold && !isTerminal()) {
    refuse([`Missing ${known.from === undefined ? 'names' : 'new name'}, ${MISSING}`]);
  }
  const git = gitState(folder);
  warn(folder, git);
  if (!isTold) intro(`Another name in ${shown(folder)}`);
  const contents = readFolder(realDisk, folder);
  const opened = openFolder(contents);
  if ('problems' in opened) return refuse([...opened.problems, 'Nothing was changed.']);
  const problemOf = (one: Rename) => renameProblem(one, opened.files, contents, opened.timezone);
  const wanted = isTold ? known : await askRename({}, desk.offer, known, problemOf);
  if ('problem' in wanted) refuse([wanted.problem]);
  const plan = planRename(contents, wanted, opened);
  if ('problems' in plan) return refuse([...plan.problems, 'Nothing was changed.']);
  const isDone = switches['dry-run'] !== true;
  if (isDone) change(plan.changes, contents, folder);
  console.log(tellRename(plan.changes, wanted, folder, isDone));
  if (isDone) console.log(`Next: npm run check\n${tellUndo(plan.changes, wanted, folder, git)}`);
  if (!isTold) outro(isDone ? 'Done.' : 'Nothing was changed.');
}

function isWhole(known: Partial<Rename>): known is Rename {
  return known.collection !== undefined && known.from !== undefined && known.to !== undefined;
}

/** Git takes back only what it knows. */
function warn(folder: string, git: GitState): void {
  if (!git.isTracked || git.changed === 0) return;
  const changes = git.changed === 1 ? 'a change that is' : `${git.changed} changes that are`;
  console.error(
    `Note: ${shown(folder)} has ${changes} not committed. Commit first, and git can take back the rename alone.`,
  );
}

function change(changes: readonly FileChange[], { read }: ContentFolder, folder: string): void {
  const steps = changes.flatMap(({ path, to, text, isCopied, isThere }): Step[] => {
    const file = join(folder, path);
    if (to === undefined) return text === undefined ? [] : [{ do: 'replace', path: file, bytes: text }];
    const remove: Step = { do: 'remove', path: file };
    if (isThere === true) return [remove];
    const create: Step = { do: 'create', path: join(folder, to), bytes: text ?? read(path) };
    return isCopied === true ? [create] : [create, remove];
  });
  const isRemoval = (step: Step) => step.do === 'remove';
  try {
    // Whatever goes away stays until everything else is written.
    carryOut([...steps.filter((step) => !isRemoval(step)), ...steps.filter(isRemoval)]);
  } catch (error) {
    refuse([`Could not write: ${(error as Error).message}. Everything is as it was.`]);
  }
  for (const { path } of changes) removeIfEmpty(dirname(join(folder, path)));
}
