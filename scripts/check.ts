/** `npm run check`: says what is wrong with `content/`, all of it at once. */
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import { REPORTS, type ReportFormat } from '../src/checks/report/report.ts';
import { applyFixes } from '../src/desk/apply-fixes.ts';
import type { Finding, Fix } from '../src/source/finding.ts';
import { nextDue } from '../src/model/next-due.ts';
import { pathIn } from '../src/source/path-in.ts';
import { didYouMean } from '../src/text/nearest.ts';
import { buildTime } from './build-time.ts';
import { commandLine, count, fail } from './command.ts';
import { contentReader, errorsIn, helpEditors, publicPaths, readAndCheck, textReader } from './content.ts';
import { contentFolder } from './desk/surroundings.ts';
import { revision } from './git.ts';
import { scheduleText, tellWorkflow } from './schedule.ts';
import { reportFor } from './terminal.ts';

const HELP = `npm run check            says what is wrong with content/, all of it at once

Flags follow two hyphens: npm run check -- --fix
--fix               mends what can be mended without a doubt, and says what is left
--watch             checks again after every change
--since REVISION    tells only what was changed since a revision of git, or broken by
                    the change: --since HEAD before a commit, --since origin/main in CI
--format FORMAT     text (unless said), github, json, sarif
--content DIR       another folder than content/

Exit code 1 when there is an error; warnings are for you to weigh.`;

/** Runs of mending: one mend may bring another mistake to light. */
const MOST_ROUNDS = 5;
/** Milliseconds without a further change after which a change is taken up. */
const SETTLED = 80;

const { texts, switches } = commandLine(HELP, {
  fix: 'switch',
  watch: 'switch',
  since: 'text',
  format: 'text',
  content: 'text',
});
const folder = contentFolder(texts.content);
const format = formatNamed(texts.format ?? 'text');
const reader = contentReader(folder);

await run();
if (switches.watch === true) follow();
else await reader.close();

async function run(): Promise<void> {
  const fixed = switches.fix === true ? await mend() : [];
  const checked = await readAndCheck(reader, buildTime());
  const findings = texts.since === undefined ? checked.findings : await since(checked, texts.since);
  tell(checked, findings, fixed);
  helpEditors(folder, checked.content);
  process.exitCode = errorsIn(findings) > 0 ? 1 : 0;
}

/** Findings go to the standard output for programs, and to the standard error for people. */
function tell(checked: CheckedContent, findings: readonly Finding[], fixed: readonly string[]): void {
  const textOf = textReader(checked);
  if (format !== 'text') {
    process.stdout.write(REPORTS[format](findings, textOf));
    return;
  }
  if (fixed.length > 0) console.log(fixed.join('\n'));
  process.stderr.write(reportFor(process.stderr)(findings, textOf));
  if (errorsIn(findings) > 0) return;
  const verdict = findings.length === 0 ? 'nothing is wrong' : 'no errors';
  const articles = count(checked.publication.articles.length, 'published article') || 'an empty publication';
  console.log(`Checked ${articles}: ${verdict}.`);
  const { documents } = checked.content;
  const due = nextDue(documents, buildTime());
  const { timezone } = documents.publication.fields;
  const schedule = scheduleText(due, timezone);
  if (schedule !== undefined) console.log(schedule);
  tellWorkflow(due, timezone);
}

/** Mends files until nothing more can be; says which. */
async function mend(): Promise<string[]> {
  const mended = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = await readAndCheck(reader, buildTime());
    const fixes = Map.groupBy(
      findings.filter((finding): finding is Finding & { fix: Fix } => finding.fix !== undefined),
      ({ file }) => file,
    );
    let isMended = false;
    for (const [file, ofFile] of fixes) {
      const path = pathIn(folder, file);
      const raw = readFileSync(path, 'utf8');
      const text = applyFixes(
        raw,
        ofFile.map(({ fix }) => fix),
      );
      if (text === raw) continue;
      writeFileSync(path, text);
      mended.set(file, (mended.get(file) ?? 0) + ofFile.length);
      isMended = true;
    }
    if (!isMended) break;
  }
  return [...mended].map(([file, number]) => `Mended ${count(number, 'place')} in ${file}.`);
}

/** What is wrong in files that changed since a revision, and what the change made wrong in others. */
async function since(checked: CheckedContent, name: string): Promise<readonly Finding[]> {
  const then = revision(folder, name);
  if ('problem' in then)
    return fail(`Unexpected revision \`${name}\`, expected one of git: ${then.problem}.`);
  const changed = new Set(then.changed.map((path) => `content/${path}`));
  const { content, outlines } = await reader.readAsOf(then);
  const before = checkContent(content, outlines, buildTime(), publicPaths()).findings;
  const known = new Set(before.map(identity));
  return checked.findings.filter((finding) => changed.has(finding.file) || !known.has(identity(finding)));
}

/** What makes two findings the same although lines above them may have changed. */
function identity({ file, rule, message }: Finding): string {
  return [file, rule, message].join('\0');
}

function formatNamed(name: string): ReportFormat {
  if (Object.hasOwn(REPORTS, name)) return name as ReportFormat;
  const names = Object.keys(REPORTS);
  return fail(
    `Unexpected format \`${name}\`, expected one of ${names.join(', ')}.${didYouMean(name, names)}`,
  );
}

/** Checks again after every change, until the process is ended. */
function follow(): void {
  let pending: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const again = async () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H');
    await run();
    console.log('Watching …');
  };
  console.log('Watching …');
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      last = last.then(again);
    }, SETTLED);
  });
}
