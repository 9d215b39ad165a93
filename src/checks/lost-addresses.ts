import { formerAddresses as FORMER } from '../schema/scalars.ts';
import type { LedgerLine } from '../source/ledger.ts';
import { LEDGER_FILE } from '../source/recognise.ts';
import { firstTold } from '../source/most-told.ts';
import type { Finding } from '../source/finding.ts';
import { foldedAddress } from '../text/folded-address.ts';
import { baseOf } from '../text/site-addresses.ts';
import type { Addresses } from './addresses.ts';
import type { Check, Subject } from './check.ts';
import { filesWithPages, type FileWithPage } from './files-with-pages.ts';
import { nearestPath } from './nearest-path.ts';

/** An address that was published stays, or leads on, unless it was withdrawn on purpose. */
export const lostAddresses: Check = {
  id: 'lost-address',
  *run(subject) {
    const differing = (subject.content.ledger ?? []).filter((entry) => differs(entry, subject));
    const kept = differing.filter(({ withdrawn }) => withdrawn === undefined);
    const taken = differing.filter(({ withdrawn }) => withdrawn !== undefined);
    yield* firstTold(kept, (entry) => atLine(entry, this.id, lost(entry, subject)));
    const early = (subject.content.ledger ?? []).filter((entry) => lastDay(entry) > yearAfter(subject.today));
    yield* firstTold(early, (entry) => tooEarly(entry, subject.today));
    const files = taken.length === 0 ? [] : [...filesWithPages(subject.content)];
    yield* firstTold(taken, (entry) =>
      atLine(entry, 'withdrawn-address', returned(entry.address, subject, files)),
    );
  },
};

/** The last day that a line names. */
function lastDay({ since, withdrawn = since }: LedgerLine): string {
  return withdrawn;
}

/** The same day of the next year: a build as of an earlier day looks back less far, and slips in a year lie beyond it. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function tooEarly(entry: LedgerLine, today: string): Finding {
  const what = entry.withdrawn === undefined ? 'publication' : 'withdrawal';
  const risk = entry.withdrawn === undefined ? ': until then nobody notices when it vanishes' : '';
  const message = `Unexpected ${what} of \`${entry.address}\` on ${lastDay(entry)}, expected a day that has come, ${today} at the latest${risk}.`;
  return { ...atLine(entry, 'ledger', message), severity: 'warning' };
}

/** Whether an address is there although it was withdrawn, or not there although it was not. */
function differs({ address, since, withdrawn }: LedgerLine, subject: Subject): boolean {
  // As of an earlier day, what came later is not there yet.
  if (since > subject.today || subject.unknowable.has(address)) return false;
  const isThere = subject.paths.has(address) || leadsOn(address, subject.redirects);
  return isThere === (withdrawn !== undefined);
}

/** Whether one of some former addresses is served at an address, as `/old/index.html` is at `/old/`. */
function leadsOn(address: string, redirects: Addresses): boolean {
  return redirects.has(address) || redirects.has(`${address}index.html`);
}

function atLine({ address, line }: LedgerLine, rule: string, message: string): Finding {
  const place = { line, column: 1, endLine: line, endColumn: address.length + 1 };
  return { file: LEDGER_FILE, severity: 'error', rule, message, ...place };
}

function returned(address: string, { paths }: Subject, files: readonly FileWithPage[]): string {
  const again = 'take the withdrawal off this line.';
  if (!paths.has(address)) {
    const owner = files.find(({ previously }) =>
      previously.some((former) => former !== undefined && foldedAddress(former) === foldedAddress(address)),
    );
    return `Unexpected way on from \`${address}\`, which was withdrawn, expected none: \`${owner?.file}\` has it in \`previously\`. Take it out there; or, to lead on from it again, ${again}`;
  }
  const unexpected = `Unexpected page at \`${address}\`, which was withdrawn, expected none.`;
  const file = files.find(({ path }) => path === address)?.file;
  if (file === undefined) return `${unexpected} The generator makes it: ${again}`;
  return `${unexpected} ${wayToNoPage(address, file)}; or, to publish it again, ${again}`;
}

/** What takes a page out of the site: only articles have drafts, and dossiers are there as long as they are named. */
function wayToNoPage(address: string, file: string): string {
  if (address.startsWith('/articles/')) return 'Remove its file or set `draft: true`';
  const [, folder = '', slug = ''] = address.split('/');
  if (file.startsWith('content/pages/')) return `Remove \`${file}\``;
  const within = folder === 'regions' ? ' or a region in it' : '';
  return `It is there because published articles name \`${slug}\`${within}: name another there`;
}

function lost({ address, since }: LedgerLine, subject: Subject): string {
  const unexpected = `Unexpected loss of \`${address}\`, published since ${since}, expected it to stay.`;
  const withdrawal = `\`npm run addresses -- --withdraw ${address}\`.`;
  const way = wayToKeep(address, subject);
  return way === undefined
    ? `${unexpected} It cannot stand in \`previously\`, so that all that is left is to take it back for good: ${withdrawal}`
    : `${unexpected} ${way}; to take it back for good: ${withdrawal}`;
}

/** How an address can stay; nothing if it cannot. A line is to be mended only where it was never right: the address would be forgotten. */
function wayToKeep(address: string, subject: Subject): string | undefined {
  const { futurePaths, futureRedirects, paths, redirects, content } = subject;
  if (futurePaths.has(address)) return 'Only drafts or scheduled articles make it now';
  if (leadsOn(address, futureRedirects))
    return 'Only drafts or scheduled articles have it in their `previously` now';
  const small = address.toLowerCase();
  if (paths.has(small) || redirects.has(small)) {
    const isListed = content.ledger?.some((entry) => entry.address === small) === true;
    return `It differs from \`${small}\` by capital letters alone, and cannot stand in \`previously\` beside it. If it was never published so, ${isListed ? 'delete' : 'mend'} this line`;
  }
  if (!canLeadOn(address, baseOf(content.documents.publication.fields.url))) return undefined;
  const near = nearestPath(address, paths);
  return near === undefined
    ? 'If its file has another name now, put this address into its `previously`'
    : `If its page is at \`${near}\` now, put this address into \`previously\` there, and leave this line as it is`;
}

/** Whether an address may stand in `previously`, which holds none with the folder of the site. */
function canLeadOn(address: string, base: string): boolean {
  return FORMER.safeParse([address]).success && (base === '' || !address.startsWith(`${base}/`));
}
