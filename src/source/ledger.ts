import { characterName } from '../text/character-names.ts';
import { compareText } from '../text/compare.ts';
import { isDayOrInstant } from '../text/date-forms.ts';
import type { Finding } from './finding.ts';
import { conflictInLines } from './merge-conflict.ts';
import { firstTold } from './most-told.ts';

/** An address that was published once, and so is promised to readers. */
export interface LedgerEntry {
  /** A path of the site that ends with a slash: `/articles/2022/a-lot-of-plans/`. */
  address: string;
  /** The first day on which it was there. */
  since: string;
  /** The day on which it was taken back on purpose. */
  withdrawn?: string;
}

/** An entry with the line on which it stands. */
export interface LedgerLine extends LedgerEntry {
  line: number;
}

const HEAD = [
  '# Every address that was ever published, with the day since which it is there.',
  '# `npm run addresses` keeps this list; commit it with the content. An address in it',
  '# may not vanish: give its new place in `previously`, or withdraw it for good with',
  '# `npm run addresses -- --withdraw <address>`.',
].join('\n');

const ENTRY = /^(\/(?:(?!\.)[\w.~-]+\/)+) (\d{4}-\d\d-\d\d)(?: withdrawn (\d{4}-\d\d-\d\d))?$/;

const FORM =
  'expected an address and the day since which it is published, with a space between them: `/articles/2022/visit/ 2022-01-26`. Behind what was taken back stands the day of that, as ` withdrawn 2022-03-01`.';

/** Nothing is removed from the list: of a conflict, the addresses of both sides are right. */
const KEEP_BOTH =
  'expected the addresses of both versions. Keep all of them, each once, and delete the lines of `<`, `=` and `>`.';

/**
 * Reads the list of addresses: a line for each, `<address> <day>`, and ` withdrawn <day>`
 * behind those that were taken back. Empty lines and those that begin with `#` are notes.
 *
 * @param file The path that findings carry.
 */
export function readLedger(text: string, file: string): { entries: LedgerLine[]; findings: Finding[] } {
  const conflict = conflictInLines(file, text, () => KEEP_BOTH);
  if (conflict) return { entries: [], findings: [conflict] };
  const entries: LedgerLine[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '' || written.startsWith('#')) continue;
    const line = index + 1;
    const [, address = '', since = '', withdrawn] = ENTRY.exec(written.trimEnd()) ?? [];
    const isReal = [since, withdrawn ?? since].every(isDayOrInstant);
    const refuse = (message: string) =>
      findings.push({
        file,
        severity: 'error',
        rule: 'ledger',
        message,
        line,
        column: 1,
        endLine: line,
        endColumn: written.length + 1,
      });
    if (address === '' || !isReal) refuse(`Unexpected ${shown(written)}, ${FORM}`);
    else if (withdrawn !== undefined && withdrawn < since)
      refuse(
        `Unexpected withdrawal on ${withdrawn}, expected a day not before that of publication, ${since}.`,
      );
    else if (known.has(address))
      refuse(`Unexpected second line for \`${address}\`, expected each address once.`);
    else entries.push({ address, since, line, ...(withdrawn !== undefined && { withdrawn }) });
    known.add(address);
  }
  return { entries, findings: [...firstTold(findings, (finding) => finding)] };
}

/** What looks like a space, or like nothing, is named: the line would look like a right one. */
function shown(written: string): string {
  const line = `\`${written.slice(0, 80).toWellFormed()}\``;
  const unseen = /[\p{C}\p{Z}]/u.exec(written.replaceAll(' ', ''))?.[0];
  return unseen === undefined ? line : `${characterName(unseen)} in ${line}`;
}

/**
 * The list of addresses as a file: sorted by address, so that changes of several people merge.
 *
 * @param before The file as it was, whose notes are kept, each before the address it stood before.
 */
export function writeLedger(entries: readonly LedgerEntry[], before = ''): string {
  const notes = notesIn(before);
  const lines = [...entries]
    .sort((a, b) => compareText(a.address, b.address))
    .map(
      ({ address, since, withdrawn }) =>
        `${notes.get(address) ?? ''}${address} ${since}${withdrawn === undefined ? '' : ` withdrawn ${withdrawn}`}\n`,
    );
  return `${HEAD}\n\n${lines.join('')}${notes.get(AT_THE_END) ?? ''}`;
}

/** No address, for notes that no address follows. */
const AT_THE_END = '';

/** The notes that people wrote into a list, by the address that follows them. */
function notesIn(text: string): ReadonlyMap<string, string> {
  const ours = HEAD.split('\n');
  const notes = new Map<string, string>();
  let pending = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#') && !ours.includes(line)) pending += `${line}\n`;
    const [address] = /^\/\S*/.exec(line) ?? [];
    if (address === undefined || pending === '') continue;
    notes.set(address, pending);
    pending = '';
  }
  return notes.set(AT_THE_END, pending);
}
