import { availableParallelism, loadavg } from 'node:os';

/** How many times as long a task may take at most. */
const MOST = 4;

/**
 * How many times as long a task may take where others keep the machine busy: its text is not
 * to be blamed for them.
 *
 * @param load How many processes had something to do of late; zero where the system does not say.
 */
export function patienceAt(load: number, cores: number): number {
  return Math.min(MOST, Math.max(1, load / cores));
}

/** Milliseconds after which the load is asked for again: it is that of the last minute, and telling it takes as long as reading a file. */
const ASKED_AGAIN = 1000;

let askedAt = -Infinity;
let known = 1;

/** The same here and now. */
export function patience(): number {
  const now = performance.now();
  if (now - askedAt < ASKED_AGAIN) return known;
  const [load = 0] = loadavg();
  known = patienceAt(load, availableParallelism());
  askedAt = now;
  return known;
}
