/** `npm run build`: checks `content/` and brings `dist/` up to date with it. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult, ContentSource } from '../src/build/build-request.ts';
import { cachedBuild, forgetCache } from '../src/build/cached-build.ts';
import type { Slice } from '../src/build/output/part.ts';
import { readingFolder, takeSurvey } from '../src/build/reading/survey.ts';
import { Stopwatch, type StageTime } from '../src/build/stopwatch.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import type { Finding } from '../src/source/finding.ts';
import { lockBuild } from './build-lock.ts';
import { diskTrouble } from './cache-folder.ts';
import { buildCache, count, fail, options, ROOT } from './command.ts';
import { currentInstant } from './current-instant.ts';
import { progressBar } from './progress.ts';
import { scheduleText, tellWorkflow } from './schedule.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Why pages were rendered again, by what changed since the last build. */
const WHY = {
  part: 'the last build made another part of the site, or all of it',
  content: 'content changed',
  search: 'the search was put in or left out',
  time: 'another day began, or something became due',
  site: 'the served site was not as the last build left it',
  cache: 'some of what earlier builds kept is gone',
};

/** Warnings that are told one by one: an archive may have thousands, which take longer to tell than an edit to build. */
const MOST_WARNINGS = 30;

const line = options(
  `npm run build            checks content/ and brings dist/ up to date with it

--content DIR   another folder than content/
--out DIR       another folder than dist/
--cache DIR     another folder than .cache/ for what is kept between builds
--templates DIR another folder than src/ for the pages
--no-search     leaves the search out
--clean         forgets what earlier builds kept
--part K/N      builds one of N parts of the site, for npm run assemble; see there
--profile       says on the standard error how long each stage took, as JSON`,
  { templates: 'text', 'no-search': 'switch', clean: 'switch', part: 'text', profile: 'switch' },
);
const { content, out } = line;
// Astro keeps its files where it is started.
process.chdir(ROOT);
const began = performance.now();
const now = await currentInstant();
const stopwatch = new Stopwatch(line.switches.profile === true ? tellStage : undefined);
const slice = sliceNamed(line.texts.part);
const templates = templateFolder(line.texts.templates);
const cache = buildCache(line);
const readings = readingFolder(join(line.cache, 'content'), content);
const progress = progressBar(process.stderr);
const release = lockBuild(cache, out);
try {
  await build();
} finally {
  release();
}

async function build(): Promise<void> {
  const pool = new WorkerPool();
  const result = await builtOrExplained(
    {
      survey: () => takeSurvey(content, readings),
      open: async (survey) => {
        const { contentReader } = await import('./content.ts');
        const reader = contentReader(content, line.cache, pool);
        return {
          settings: () => reader.settings(survey),
          read: (packs) => reader.read(progress.shower('Reading files'), survey, packs),
          // Whoever checks brings all parsers along, which a change of words does without.
          check: async (read, known) => {
            const { checkRead } = await import('./read-and-check.ts');
            return checkRead(read, now, known).findings;
          },
        };
      },
    },
    pool,
  );
  await pool.close();
  progress.end();
  await tell(result.findings);
  const { reason } = result;
  if (reason === 'refused') {
    process.exitCode = 1;
    return;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${madeOf(result)} ${workOf(reason, result)} in ${seconds} s.`);
  const { due, timezone } = result.summary;
  const schedule = scheduleText(due, timezone);
  if (schedule !== undefined) console.log(schedule);
  tellWorkflow(due, timezone);
}

async function builtOrExplained(source: ContentSource, pool: WorkerPool): Promise<BuildResult> {
  try {
    if (line.switches.clean === true) {
      forgetCache(cache);
      rmSync(readings, { recursive: true, force: true });
    }
    return await cachedBuild(
      source,
      { content, out, cache },
      {
        templates: { root: ROOT, folder: templates },
        hasSearch: line.switches['no-search'] !== true,
        ...{ slice, now, pool, stopwatch },
        onProgress: progress.show,
        onNotice: (message) => {
          progress.end();
          console.error(message);
        },
      },
    );
  } catch (error) {
    progress.end();
    release();
    const trouble = diskTrouble(error, { out, cache });
    if (trouble !== undefined) return fail(`The build failed, and ${out} is as it was. ${trouble}`);
    const isDebugged = Boolean(process.env.GAZETTEER_DEBUG ?? process.env.CI);
    const details =
      error instanceof Error ? (isDebugged ? (error.stack ?? error.message) : error.message) : String(error);
    return fail(`The build failed, and ${out} is as it was: ${details}`);
  }
}

/** The folder of the templates, from the root of the project. */
function templateFolder(given = 'src'): string {
  if (existsSync(join(ROOT, given, 'pages'))) return given;
  return fail(
    `Unexpected --templates ${given}, expected a folder of the project, named from its root, with \`pages/\` in it.`,
  );
}

/** Says what authors should know, if there is anything. */
async function tell(findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  const [{ textsIn }, { reportFor }] = await Promise.all([import('./texts.ts'), import('./terminal.ts')]);
  process.stderr.write(reportFor(process.stderr, MOST_WARNINGS)(findings, textsIn(content)));
}

/** What the site has: `Built 26 articles, 45 dossiers, 13 regions.` */
function madeOf({ summary: { articles, entities, regions } }: BuildResult): string {
  const made = [count(articles, 'article'), count(entities, 'dossier'), count(regions, 'region')];
  return `Built ${made.filter(Boolean).join(', ') || 'an empty publication'}:`;
}

/** What was done for it, and why. */
function workOf(
  reason: Exclude<BuildResult['reason'], 'refused'>,
  { rendered, summary: { pages }, written }: BuildResult,
): string {
  const files = `${count(written, 'file') || 'no file'} changed`;
  const of = slice ? ` of part ${slice.number}/${slice.of}` : '';
  switch (reason) {
    case 'first':
      return `all ${pages} pages${of}`;
    case 'code':
      return `all ${pages} pages${of} again, since the code, its configuration or the address changed; ${files}`;
    case 'nothing':
      return 'nothing changed';
    default:
      return `${rendered} of ${pages} pages${of} again, since ${WHY[reason]}; ${files}`;
  }
}

/** `3/8`, the third of eight parts. */
function sliceNamed(text: string | undefined): Slice | undefined {
  if (text === undefined) return undefined;
  // A part would take the place of the whole site.
  if (line.texts.out === undefined)
    return fail('Missing --out, expected a folder for each part: --out part-3.');
  const [number = 0, of = 0] = text.split('/').map(Number);
  if (/^\d+\/\d+$/.test(text) && number >= 1 && number <= of) return { number, of };
  return fail(`Unexpected part \`${text}\`, expected one of several: 3/8.`);
}

function tellStage(time: StageTime): void {
  console.error(JSON.stringify(time));
}
