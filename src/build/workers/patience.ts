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
