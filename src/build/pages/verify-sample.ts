import { hash } from 'node:crypto';
import type { SiteFiles } from '../output/site-file.ts';
import type { PageRenderer } from './page-renderer.ts';

/** Pages that each build renders again although they are believed to be fresh. */
const SAMPLE = 8;

/** A page that was believed to be fresh would be another one now: something that it shows was not noted. */
class WronglyFresh extends Error {
  constructor(file: string) {
    super(
      `The page ${file} was kept as it was, but would be another one now. That is a fault of the generator. \`npm run build -- --clean\` builds everything anew.`,
    );
  }
}

/**
 * Renders some of the pages that are believed to be fresh, and compares them with what is kept.
 *
 * @param turn Decides which: other ones for another turn.
 * @throws {WronglyFresh} When one differs.
 */
export async function verifySample(
  fresh: readonly string[],
  files: SiteFiles,
  renderer: Pick<PageRenderer, 'render'>,
  turn: string,
): Promise<void> {
  const first = Number.parseInt(hash('sha256', turn, 'hex').slice(0, 8), 16);
  const step = Math.max(1, Math.floor(fresh.length / SAMPLE));
  for (let number = 0; number < Math.min(SAMPLE, fresh.length); number++) {
    const file = fresh[(first + number * step) % fresh.length] ?? '';
    const { digest } = await renderer.render(file);
    if (digest !== files.get(file)?.digest) throw new WronglyFresh(file);
  }
}
