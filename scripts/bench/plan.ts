import { resolve } from 'node:path';
import { didYouMean } from '../../src/text/nearest.ts';
import type { CommandLine, Flags } from '../desk/flags.ts';
import { SMALLEST_CORPUS } from './corpus/corpus.ts';
import { SCENARIOS } from './scenarios.ts';

/** What is to be measured. */
export interface Plan {
  /** A real archive, in the place of the corpus. */
  content: string | undefined;
  /** The sizes of the corpus, smallest first. */
  sizes: number[];
  runs: number;
  /** Ids of scenarios. */
  only: string[];
  peers: string[];
  /** Which of Gazetteer's sites: `plain` is that of the peers, `everything` its own. */
  sites: string[];
  isProfiled: boolean;
  out: string;
  /** Where everything is built; nothing for a folder that goes away afterwards. */
  work: string | undefined;
}

export const FLAGS: Flags = {
  articles: 'list',
  content: 'text',
  runs: 'text',
  only: 'list',
  peers: 'list',
  sites: 'list',
  profile: 'switch',
  out: 'text',
  work: 'text',
};

const PEERS = ['hugo', 'eleventy'];
const SITES = ['plain', 'everything'];
const USUAL_SIZE = 10_000;
const FEWEST_RUNS = 3;

/** What a command line asks for, or what is wrong with it, in sentences. */
export function readPlan(
  { texts, lists, switches }: CommandLine,
  root: string,
): Plan | { problems: string[] } {
  const problems: string[] = [];
  const numbers = (flag: string, given: readonly string[], least: number) =>
    given.map((text) => {
      if (!/^\d+$/.test(text) || Number(text) < least)
        problems.push(`Unexpected \`${text}\` of \`--${flag}\`, expected a number from ${least} on.`);
      return Number(text);
    });
  const names = (flag: string, given: readonly string[], known: readonly string[]) => {
    for (const name of given.filter((one) => !known.includes(one)))
      problems.push(
        `Unexpected \`${name}\` of \`--${flag}\`, expected one of ${known.join(', ')}.${didYouMean(name, known)}`,
      );
    return [...given];
  };
  const scenarios = SCENARIOS.map(({ id }) => id);
  if (lists.articles && texts.content !== undefined)
    problems.push(
      'Unexpected `--articles` beside `--content`, expected one of them: an archive has its own size.',
    );
  const plan: Plan = {
    content: texts.content === undefined ? undefined : resolve(texts.content),
    sizes: withUsualSize(numbers('articles', lists.articles ?? [String(USUAL_SIZE)], SMALLEST_CORPUS)),
    runs: numbers('runs', [texts.runs ?? String(FEWEST_RUNS)], 1)[0] ?? FEWEST_RUNS,
    only: lists.only ? names('only', lists.only, scenarios) : scenarios,
    peers: names('peers', lists.peers ?? PEERS, [...PEERS, 'none']),
    sites: names('sites', lists.sites ?? SITES, SITES),
    isProfiled: switches.profile === true,
    out: resolve(texts.out ?? `${root}/bench.json`),
    work: texts.work === undefined ? undefined : resolve(texts.work),
  };
  return problems.length > 0 ? { problems } : plan;
}

/** A large corpus says something about growth only beside one of the usual size. */
function withUsualSize(sizes: readonly number[]): number[] {
  const isLarge = sizes.some((size) => size > USUAL_SIZE);
  return [...new Set([...sizes, ...(isLarge ? [USUAL_SIZE] : [])])].sort((a, b) => a - b);
}
