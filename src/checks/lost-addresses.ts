import type { LedgerLine } from '../source/ledger.ts';
import { LEDGER_FILE } from '../source/recognise.ts';
import { firstTold } from '../source/most-told.ts';
import type { Finding } from '../source/finding.ts';
import type { Check, Subject } from './check.ts';
import { nearestPath } from './nearest-path.ts';

/** An address that was published stays, or leads on, unless it was withdrawn on purpose. */
export const lostAddresses: Check = {
  id: 'lost-address',
  *run(subject) {
    const differing = (subject.content.ledger ?? []).filter((entry) => differs(entry, subject));
    const kept = differing.filter(({ withdrawn }) => withdrawn === undefined);
    const taken = differing.filter(({ withdrawn }) => withdrawn !== undefined);
    yield* firstTold(kept, (entry) => atLine(entry, this.id, lost(entry, subject)));
    yield* firstTold(taken, (entry) => atLine(entry, 'withdrawn-address', returned(entry.address)));
  },
};

/** Whether an address is there although it was withdrawn, or not there although it was not. */
function differs({ address, since, withdrawn }: LedgerLine, subject: Subject): boolean {
  // As of an earlier day, what came later is not there yet.
  if (since > subject.today || subject.unknowable.has(address)) return false;
  const isThere = subject.paths.has(address) || subject.redirects.has(address);
  return isThere === (withdrawn !== undefined);
}

function atLine({ address, line }: LedgerLine, rule: string, message: string): Finding {
  const place = { line, column: 1, endLine: line, endColumn: address.length + 1 };
  return { file: LEDGER_FILE, severity: 'error', rule, message, ...place };
}

function returned(address: string): string {
  return `Unexpected page at \`${address}\`, which was withdrawn, expected none. Remove its file or set \`draft: true\`; or, to publish it again, take the withdrawal off this line.`;
}

function lost({ address, since }: LedgerLine, subject: Subject): string {
  return `Unexpected loss of \`${address}\`, published since ${since}, expected it to stay. ${remedy(address, subject)}; to take it back for good: \`npm run addresses -- --withdraw ${address}\`.`;
}

/** The line itself is never what is to be mended: it would forget the address. */
function remedy(address: string, { futurePaths, futureRedirects, paths }: Subject): string {
  if (futurePaths.has(address)) return 'Only drafts or scheduled articles make it now';
  if (futureRedirects.has(address))
    return 'Only drafts or scheduled articles have it in their `previously` now';
  const near = nearestPath(address, paths);
  return near === undefined
    ? 'If its file has another name now, put this address into its `previously`'
    : `If its page is at \`${near}\` now, put this address into \`previously\` there, and leave this line as it is`;
}
