import { decode, notUtf8 } from './decode.ts';
import type { Disk } from './disk.ts';
import type { Finding } from './finding.ts';
import { readLedger } from './ledger.ts';
import { LEDGER_FILE } from './recognise.ts';
import { unreadable } from './unreadable.ts';

/** The most bytes of a list of addresses: some 600,000 lines, more than any publication has pages. */
const LARGEST_LEDGER = 50_000_000;

/**
 * Reads the list of addresses from the disk. Nothing is thrown.
 *
 * @param path Where it is.
 */
export function ledgerOn(disk: Disk, path: string): ReturnType<typeof readLedger> {
  try {
    const size = disk.size(path);
    if (size > LARGEST_LEDGER) return { entries: [], findings: [tooLarge(size)] };
    const decoded = decode(disk.read(path));
    if ('text' in decoded) return readLedger(decoded.text, LEDGER_FILE);
    return { entries: [], findings: [notUtf8(LEDGER_FILE, decoded)] };
  } catch (error) {
    return { entries: [], findings: [unreadable(LEDGER_FILE, error)] };
  }
}

function tooLarge(size: number): Finding {
  const message = `Unexpected size of ${size.toLocaleString('en-GB')} bytes, expected at most ${LARGEST_LEDGER.toLocaleString('en-GB')} in the list of addresses. Take the file of an earlier commit, and let \`npm run addresses\` add what is new.`;
  return { file: LEDGER_FILE, severity: 'error', rule: 'text-size', message, line: 1, column: 1 };
}
