import type { LedgerLine } from '../source/ledger.ts';
import { LEDGER_FILE } from '../source/recognise.ts';
import type { Finding } from '../source/finding.ts';
import type { Check, Subject } from './check.ts';
import { didYouMeanPath } from './nearest-path.ts';

/** An address that was published stays, or leads on, unless it was withdrawn on purpose. */
export const lostAddresses: Check = {
  id: 'lost-address',
  *run(subject) {
    for (const entry of subject.content.ledger ?? []) {
      const { address, since, withdrawn, line } = entry;
      // As of an earlier day, what came later is not there yet.
      if (since > subject.today) continue;
      if (subject.unknowable.has(address)) continue;
      const isThere = subject.paths.has(address) || subject.redirects.has(address);
      if (isThere === (withdrawn === undefined)) continue;
      yield {
        file: LEDGER_FILE,
        severity: 'error',
        rule: isThere ? 'withdrawn-address' : this.id,
        message: isThere ? returned(address) : lost(entry, subject),
        line,
        column: 1,
        endLine: line,
        endColumn: address.length + 1,
      } satisfies Finding;
    }
  },
};

function returned(address: string): string {
  return `Unexpected page at \`${address}\`, which was withdrawn, expected none. Remove its file or set \`draft: true\`; or, to publish it again, take the withdrawal off this line.`;
}

function lost({ address, since }: LedgerLine, { futurePaths, paths }: Subject): string {
  const kept = futurePaths.has(address)
    ? 'Only drafts or scheduled articles make it now'
    : 'If its file has another name now, put this address into its `previously`';
  return `Unexpected loss of \`${address}\`, published since ${since}, expected it to stay. ${kept}; to take it back for good: \`npm run addresses -- --withdraw ${address}\`.${didYouMeanPath(address, paths)}`;
}
