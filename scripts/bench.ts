/** `npm run bench`: measures Gazetteer beside Hugo and Eleventy, which build the same site from the same articles. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitIn, thisMachine } from './bench/machine.ts';
import { measurePublication } from './bench/measure-publication.ts';
import { FLAGS, readPlan } from './bench/plan.ts';
import { report } from './bench/report.ts';
import { isSound, type Bench } from './bench/results.ts';
import { SCENARIOS } from './bench/scenarios.ts';
import { commandLine, fail, ROOT } from './command.ts';

const HELP = `npm run bench            measures Gazetteer beside Hugo and Eleventy

Flags follow two hyphens: npm run bench -- --articles 1000
--articles N,M      sizes of the invented publication (10000 unless said)
--content DIR       a real archive in its place
--runs N            runs of each, of which the median counts (3 unless said)
--only NAMES        of ${SCENARIOS.map(({ id }) => id).join(', ')}
--peers NAMES       of hugo, eleventy, none
--sites NAMES       of plain (the site of the peers), everything (Gazetteer's own, without search)
--profile           stage by stage
--out FILE          where all runs are written (bench.json unless said)
--work DIR          where sites are built and stay; unless said, in memory or the
                    folder for temporary files, and gone afterwards

Needs bash. Hugo must be on the path; Eleventy is installed into .cache/bench/. Run
nothing else meanwhile. Exit code 1 when a build fails, when the contestants do not
do the same work, or when incremental builds leave another site than a cold one.`;

const plan = readPlan(commandLine(HELP, FLAGS), ROOT);
if ('problems' in plan) fail(plan.problems.join('\n'));

// So that whatever is being measured ends too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const work = plan.work ?? temporaryFolder();
const place = {
  work: join(work, 'gazetteer-bench'),
  content: join(work, 'gazetteer-bench', 'content'),
  cache: join(ROOT, '.cache', 'bench'),
};
const bench: Bench = {
  date: new Date().toISOString(),
  commit: commitIn(ROOT),
  machine: thisMachine(),
  sizes: [],
};
for (const content of plan.content === undefined ? plan.sizes : [plan.content]) {
  bench.sizes.push(await measurePublication(content, place, plan));
  writeFileSync(plan.out, `${JSON.stringify(bench, undefined, 2)}\n`);
}
console.log(`\n${report(bench)}\n\nAll runs: ${plan.out}`);

process.exitCode = bench.sizes.every(isSound) ? 0 : 1;

/** On a disk of memory where there is one: writing thousands of files to a real one takes longer than building them, and never the same. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gazetteer-bench-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
