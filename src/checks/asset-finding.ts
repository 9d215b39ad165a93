import type { Finding } from '../source/finding.ts';
import { mostBytes, type AssetProblem } from '../source/read-asset.ts';
import type { Place } from '../text/place.ts';

/** Whatever is wrong with a file beside an article is an error, whether an article shows it yet or not: the next one may. */
export function assetFinding(
  file: string,
  rule: string,
  message: string,
  place: Place = { line: 1, column: 1 },
): Finding {
  return { file, severity: 'error', rule, message, ...place };
}

/**
 * The finding for a file of which nothing more can be known.
 *
 * @param what What it should be: “a picture”.
 * @param smaller How it becomes smaller.
 */
export function problemFinding(file: string, problem: AssetProblem, what: string, smaller: string): Finding {
  switch (problem.problem) {
    case 'empty':
      return assetFinding(
        file,
        'empty-file',
        `Unexpected empty file, expected ${what}. Save or export it again, or delete it.`,
      );
    case 'too-large': {
      const most = mostBytes(file);
      const message = `Unexpected ${what.replace(/^an? /, '')} of ${megabytes(problem.size, most)}, expected at most ${megabytes(most, most)}. ${smaller}`;
      return assetFinding(file, 'file-size', message);
    }
    case 'unreadable':
      return assetFinding(
        file,
        'unreadable-file',
        `Unexpected file that cannot be read (${problem.reason}), expected ${what}. Save or copy it again.`,
      );
  }
}

/** To a tenth, but exact where a tenth would hide that it is too large. */
function megabytes(bytes: number, most: number): string {
  const rounded = Math.round(bytes / 100_000) / 10;
  return bytes > most && rounded * 1_000_000 <= most ? `${bytes} bytes` : `${rounded} MB`;
}
