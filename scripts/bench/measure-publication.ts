import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { surveyArchive } from './archive.ts';
import type { Absent, Contestant, Place } from './contestants/contestant.ts';
import { eleventy } from './contestants/eleventy.ts';
import { gazetteer, gazetteerWithEverything } from './contestants/gazetteer.ts';
import { hugo } from './contestants/hugo.ts';
import { corpusFiles } from './corpus/corpus.ts';
import { equalWork, siteDigest } from './equality.ts';
import { measure, type Run } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Equality, SizeResult } from './results.ts';
import { Rounds } from './rounds.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/**
 * Measures all contestants with one publication. A first round does not count: it shows
 * that they do the same work. In each round that counts they take turns (A B C A B C …),
 * so that whatever else the machine does falls on all of them.
 *
 * @param content A folder of content, or how many articles the corpus shall have.
 * @param place Where to work; what is there goes away.
 */
export async function measurePublication(
  content: string | number,
  place: Place,
  plan: Plan,
): Promise<SizeResult> {
  rmSync(place.work, { recursive: true, force: true });
  putContent(content, place.content);
  const archive = surveyArchive(place.content);
  console.log(
    `\n${archive.articles.length} articles of ${typeof content === 'string' ? content : 'the corpus'}`,
  );

  const { contestants, absent } = gather(place, plan);
  console.log('First builds, which do not count');
  const { built, failed } = await firstBuilds(contestants);
  // Of a real archive a peer need not understand everything.
  const mayFail = ({ id }: Pick<Contestant, 'id'>) => typeof content === 'string' && !isOurs(id);
  absent.push(...failed.filter(mayFail));
  for (const { name, reason } of absent) console.log(`Without ${name}: ${reason}`);
  const sameWork = equalWork(built.map(({ contestant }) => contestant));

  const scenarios = SCENARIOS.filter(({ id }) => plan.only.includes(id));
  const rounds = new Rounds({ archive, scenarios, tell });
  for (let round = 1; round <= plan.runs; round++) {
    console.log(`Round ${round} of ${plan.runs}`);
    for (const { contestant } of built) await rounds.turn(contestant);
  }
  const changing = built.filter(
    ({ contestant }) => isOurs(contestant.id) && scenarios.some(({ change }) => change),
  );
  const sameBytes: Equality[] = [];
  for (const one of changing) sameBytes.push(await backToCold(one));
  return {
    content: typeof content === 'string' ? content : undefined,
    articles: archive.articles.length,
    contestants: contestants.map(({ id, name, version }) => ({ id, name, version })),
    absent,
    sameWork,
    sameBytes,
    results: [
      ...failed
        .filter((one) => !mayFail(one))
        .map(({ id, reason }) => ({ contestant: id, scenario: 'cold', runs: [], failure: reason })),
      ...rounds.results,
    ],
  };
}

interface Built {
  contestant: Contestant;
  /** Of the site of its cold build. */
  digest: string;
}

/** One cold build each; without that nobody takes part. */
async function firstBuilds(contestants: readonly Contestant[]) {
  const built: Built[] = [];
  const failed: (Absent & Pick<Contestant, 'id'>)[] = [];
  for (const contestant of contestants) {
    contestant.clear();
    try {
      await measure(contestant.build);
      built.push({ contestant, digest: siteDigest(contestant.out) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push({ id: contestant.id, name: contestant.name, reason });
    }
  }
  return { built, failed };
}

/** Whether all changes taken back leave the site of the cold build. */
async function backToCold({ contestant, digest }: Built): Promise<Equality> {
  await measure(contestant.build);
  const isEqual = siteDigest(contestant.out) === digest;
  const told = `after all changes were taken back, its site is ${isEqual ? '' : 'not '}that of the cold build, byte for byte`;
  return { of: contestant.name, told: [told], isEqual };
}

function isOurs(id: Contestant['id']): boolean {
  return id.startsWith('gazetteer');
}

function tell({ name }: Contestant, { title }: Scenario, outcome: Run | Error): void {
  const told = outcome instanceof Error ? outcome.message : `${outcome.wall.toFixed(2)} s`;
  console.log(`${name}, ${title}: ${told}`);
}

function gather(place: Place, { peers, sites, isProfiled }: Plan) {
  const candidates: (Contestant | Absent)[] = [
    ...(sites.includes('plain') ? [gazetteer(place, isProfiled)] : []),
    ...(peers.includes('hugo') ? [hugo(place)] : []),
    ...(peers.includes('eleventy') ? [eleventy(place)] : []),
    ...(sites.includes('everything') ? [gazetteerWithEverything(place, isProfiled)] : []),
  ];
  return {
    contestants: candidates.filter((one) => 'build' in one),
    absent: candidates.filter((one) => 'reason' in one),
  };
}

/** The list of promised addresses stays behind: the bench takes an article away. */
function putContent(content: string | number, folder: string): void {
  if (typeof content === 'string') {
    cpSync(content, folder, { recursive: true, filter: (path) => basename(path) !== 'addresses.txt' });
    return;
  }
  for (const { path, text } of corpusFiles(content)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
