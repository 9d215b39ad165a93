import type { PromisedAddress } from '../model/promised-addresses.ts';
import type { LedgerEntry } from '../source/ledger.ts';

/** A list of addresses brought up to date. */
export interface UpdatedLedger {
  entries: LedgerEntry[];
  added: string[];
  withdrawn: string[];
  /** Addresses to withdraw that were never listed, or are withdrawn already. */
  unknown: string[];
  /** Lines to withdraw whose day of publication is not there yet, which the check would refuse. */
  early: LedgerEntry[];
}

/**
 * Adds what is published now to the list of all addresses ever published, and marks
 * what is taken back. Nothing leaves the list.
 *
 * @param withdrawn The addresses to take back.
 * @param today The day of the withdrawal.
 */
export function updateLedger(
  ledger: readonly LedgerEntry[],
  published: readonly PromisedAddress[],
  withdrawn: readonly string[],
  today: string,
): UpdatedLedger {
  const entries = new Map(
    ledger.map(({ address, since, withdrawn: day }): [string, LedgerEntry] => [
      address,
      { address, since, ...(day !== undefined && { withdrawn: day }) },
    ]),
  );
  const added = published.filter(({ address }) => !entries.has(address));
  for (const { address, since } of added) entries.set(address, { address, since });
  const early: LedgerEntry[] = [];
  const unknown: string[] = [];
  const taken: string[] = [];
  for (const address of new Set(withdrawn)) {
    const entry = entries.get(address);
    if (entry === undefined || entry.withdrawn !== undefined) unknown.push(address);
    else if (entry.since > today) early.push(entry);
    else {
      entries.set(address, { ...entry, withdrawn: today });
      taken.push(address);
    }
  }
  return {
    entries: [...entries.values()],
    added: added.map(({ address }) => address),
    withdrawn: taken,
    unknown,
    early,
  };
}
