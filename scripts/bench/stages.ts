import { median } from './statistics.ts';

/** A stage of a build, as `npm run build -- --profile` tells it: one line of JSON on the standard error. */
export interface Stage {
  stage: string;
  /** Milliseconds. */
  wall: number;
  cpu: number;
}

/** The stages among other lines, in their order; one that comes several times is added up. */
export function parseStages(errors: string): Stage[] {
  const stages = new Map<string, Stage>();
  for (const line of errors.split('\n')) {
    const told = stageIn(line);
    if (!told) continue;
    const { wall = 0, cpu = 0 } = stages.get(told.stage) ?? {};
    stages.set(told.stage, { stage: told.stage, wall: wall + told.wall, cpu: cpu + told.cpu });
  }
  return [...stages.values()];
}

/** The medians of the stages of several runs. */
export function medianStages(runs: readonly (readonly Stage[])[]): Stage[] {
  const byStage = Map.groupBy(runs.flat(), ({ stage }) => stage);
  return [...byStage].map(([stage, told]) => ({
    stage,
    wall: median(told.map(({ wall }) => wall)) ?? 0,
    cpu: median(told.map(({ cpu }) => cpu)) ?? 0,
  }));
}

function stageIn(line: string): Stage | undefined {
  if (!line.startsWith('{"stage":')) return undefined;
  try {
    return JSON.parse(line) as Stage;
  } catch {
    return undefined;
  }
}
