import { apply, Impossible, type Change } from './changes.ts';
import type { Contestant } from './contestants/contestant.ts';
import { measure, type Run } from './measure.ts';
import type { Result } from './results.ts';
import type { Scenario, Surroundings } from './scenarios.ts';
import { parseStages } from './stages.ts';

/** What every round needs. */
export interface Course {
  archive: Surroundings['archive'];
  scenarios: readonly Scenario[];
  /** Told of every run that counts, and of every failure. */
  tell: (contestant: Contestant, scenario: Scenario, outcome: Run | Error) => void;
}

/** All runs of some contestants, taken in turns. */
export class Rounds {
  readonly results: Result[] = [];
  readonly #course: Course;
  readonly #impossible = new Set<Scenario>();

  constructor(course: Course) {
    this.#course = course;
  }

  /**
   * One turn of one contestant: a cold build, and then each change in a site that was
   * built. Whoever knows no changes builds cold only. After a change was taken back, a
   * build that does not count brings the site to where it was, so that each change is
   * measured alone. What failed once is not tried again.
   */
  async turn(contestant: Contestant): Promise<void> {
    const { scenarios } = this.#course;
    contestant.clear();
    const cold = scenarios.find(({ isCold }) => isCold);
    const isBuilt = cold ? await this.#run(contestant, cold) : await succeeds(measure(contestant.build));
    const { templateChange } = contestant;
    if (!isBuilt || !templateChange) return;

    let isSettled = true;
    for (const scenario of scenarios.filter((one) => !one.isCold && !this.#hasFailed(contestant, one))) {
      if (!isSettled && !(await this.#settle(contestant, scenario))) return;
      const change = this.#changeOf(scenario, templateChange);
      if (change === 'impossible') continue;
      const undo = change && apply(change);
      try {
        isSettled = (await this.#run(contestant, scenario)) && !undo;
      } finally {
        undo?.();
      }
    }
  }

  /**
   * Brings the site to where it was before the last change; a build that fails counts as a failure of what was to come next.
   *
   * @returns Whether it succeeded.
   */
  async #settle(contestant: Contestant, next: Scenario): Promise<boolean> {
    try {
      await measure(contestant.build);
      return true;
    } catch (error) {
      this.#fail(contestant, next, error);
      return false;
    }
  }

  /** @returns Whether the build succeeded. */
  async #run(contestant: Contestant, scenario: Scenario): Promise<boolean> {
    const result = this.#resultOf(contestant, scenario);
    if (result.failure !== undefined) return false;
    try {
      const run = await measure(contestant.build);
      const { errors, ...measured } = run;
      const stages = parseStages(errors);
      result.runs.push({ ...measured, ...(stages.length > 0 && { stages }) });
      this.#course.tell(contestant, scenario, run);
      return true;
    } catch (error) {
      this.#fail(contestant, scenario, error);
      return false;
    }
  }

  #fail(contestant: Contestant, scenario: Scenario, error: unknown): void {
    if (!(error instanceof Error)) throw error;
    this.#resultOf(contestant, scenario).failure = error.message;
    this.#course.tell(contestant, scenario, error);
  }

  /** What a scenario changes, if anything; one that nothing comes of in this archive is told once, and not measured. */
  #changeOf(scenario: Scenario, templateChange: () => Change): Change | 'impossible' | undefined {
    if (this.#impossible.has(scenario)) return 'impossible';
    try {
      return scenario.change?.({ archive: this.#course.archive, templateChange });
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      this.#impossible.add(scenario);
      console.log(`Without ${scenario.title}: ${error.message}`);
      return 'impossible';
    }
  }

  #hasFailed(contestant: Contestant, scenario: Scenario): boolean {
    return this.#resultOf(contestant, scenario).failure !== undefined;
  }

  #resultOf({ id: contestant }: Contestant, { id: scenario }: Scenario): Result {
    let result = this.results.find((one) => one.contestant === contestant && one.scenario === scenario);
    if (!result) this.results.push((result = { contestant, scenario, runs: [] }));
    return result;
  }
}

async function succeeds(run: Promise<Run>): Promise<boolean> {
  return run.then(
    () => true,
    () => false,
  );
}
