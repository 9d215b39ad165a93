/** `npm run check`: says what is wrong with `content/`, all of it at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeptCheck } from '../src/build/kept-check.ts';
import type { Survey } from '../src/build/reading/survey.ts';
import { REPORTS, type ReportFormat } from '../src/checks/report/report.ts';
import { watchFolder } from '../src/source/watch-folder.ts';
import { didYouMean } from '../src/text/nearest.ts';
import { tell } from './check-report.ts';
import { CACHE, commandLine, fail, ROOT } from './command.ts';
import { currentInstant } from './current-instant.ts';
import { contentFolder } from './desk/surroundings.ts';
import { textsIn } from './texts.ts';

const HELP = `npm run check            says what is wrong with content/, all of it at once

Flags follow two hyphens: npm run check -- --fix
--fix               mends what can be mended without a doubt, and says what is left
--watch             checks again after every change
--since REVISION    tells only what was changed since a revision of git, or broken by
                    the change: --since HEAD before a commit, --since origin/main in CI
--staged            the same of the next commit, as it is staged, since HEAD unless said:
                    for a hook of git
--format FORMAT     text (unless said), github, json, sarif
--content DIR       another folder than content/

Exit code 1 when there is an error; warnings are for you to weigh.`;

/** Milliseconds without a further change after which a change is taken up. */
const SETTLED = 80;

const { texts, switches } = commandLine(HELP, {
  fix: 'switch',
  watch: 'switch',
  staged: 'switch',
  since: 'text',
  format: 'text',
  content: 'text',
});
const folder = contentFolder(texts.content);
const format = formatNamed(texts.format ?? 'text');
const isStaged = switches.staged === true;
if (isStaged && (switches.fix === true || switches.watch === true))
  fail('Unexpected `--staged` beside `--fix` or `--watch`, expected it alone: those look at files.');
const since = texts.since ?? (isStaged ? 'HEAD' : undefined);
const isPlain = switches.fix !== true && switches.watch !== true && since === undefined;
const kept = new KeptCheck(ROOT, folder, join(CACHE, 'content'));

const { known, survey } = isPlain && areEditorsHelped() ? kept.read(await currentInstant()) : {};
if (known) tell(known, { textOf: textsIn(folder), format });
else await checkAnew(survey);

/** What checks takes longer to load than it takes to see that nothing changed. */
async function checkAnew(first: Survey | undefined): Promise<void> {
  const { WorkerPool } = await import('../src/build/workers/worker-pool.ts');
  const pool = new WorkerPool();
  // Something is to be read, if not always by others; these take a moment to begin.
  if (isPlain) pool.warmUp();
  const [{ contentReader }, { checkFolder }] = await Promise.all([
    import('./content.ts'),
    import('./check-folder.ts'),
  ]);
  const more = isPlain ? undefined : await import('./mend-and-compare.ts');
  const reader = contentReader(folder, CACHE, pool);
  const run = async (found?: Survey) => {
    const checked = { folder, reader, now: await currentInstant() };
    const fixed = switches.fix === true ? await more?.mend(checked) : [];
    const result = await checkFolder(checked, kept, found);
    const compared =
      since === undefined ? undefined : await more?.compare(checked, result, { since, isStaged });
    const textOf = compared?.textOf ?? textsIn(folder);
    tell(compared ?? result, { textOf, format, since }, fixed);
  };
  if (switches.watch === true) {
    await follow(() => {
      kept.renew();
      return run();
    });
    return;
  }
  await run(first);
  await reader.close();
}

/** Whether editors know already which files there are, or need not. */
function areEditorsHelped(): boolean {
  const isProject = folder === join(ROOT, 'content') && !process.env.CI;
  return !isProject || existsSync(join(ROOT, '.astro', 'collections', 'collections.json'));
}

function formatNamed(name: string): ReportFormat {
  if (Object.hasOwn(REPORTS, name)) return name as ReportFormat;
  const names = Object.keys(REPORTS);
  return fail(
    `Unexpected format \`${name}\`, expected one of ${names.join(', ')}.${didYouMean(name, names)}`,
  );
}

/** Checks, and checks again after every change, until the process is ended. */
async function follow(run: () => Promise<void>): Promise<void> {
  let pending: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const check = async () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H');
    await run();
    // Findings for programs have the standard output to themselves.
    if (format === 'text') console.log('Watching …');
    else console.error('Watching …');
  };
  // Before the first check, so that no change is missed that comes while it reads.
  watchFolder(folder, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      last = last.then(check);
    }, SETTLED);
  });
  last = check();
  await last;
}
