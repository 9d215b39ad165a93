/** How long a stage of a build took. */
export interface StageTime {
  stage: string;
  /** Milliseconds that went by. */
  wall: number;
  /** Milliseconds of CPU of this process, with its threads but without others that it started. */
  cpu: number;
}

/** Measures the stages of a build, one after the other. */
export class Stopwatch {
  readonly #onStage: (time: StageTime) => void;
  #began = performance.now();
  #used = process.cpuUsage();

  constructor(onStage: (time: StageTime) => void = () => undefined) {
    this.#onStage = onStage;
  }

  /** Ends a stage; the next begins. */
  lap(stage: string): void {
    const { user, system } = process.cpuUsage(this.#used);
    const now = performance.now();
    this.#onStage({ stage, wall: now - this.#began, cpu: (user + system) / 1000 });
    this.#began = now;
    this.#used = process.cpuUsage();
  }
}
