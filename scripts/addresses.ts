/**
 * `npm run addresses`: adds what is published now to the list of all addresses ever
 * published, `content/addresses.txt`. With `--withdraw`, marks addresses as taken back.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateLedger } from '../src/desk/update-ledger.ts';
import { promisedAddresses } from '../src/model/promised-addresses.ts';
import { decode } from '../src/source/decode.ts';
import { writeLedger } from '../src/source/ledger.ts';
import { LEDGER } from '../src/source/recognise.ts';
import { dayAt } from '../src/text/dates.ts';
import { didYouMean } from '../src/text/nearest.ts';
import { carryOut } from './desk/carry-out.ts';
import { contentFolder } from './desk/surroundings.ts';
import { buildTime } from './build-time.ts';
import { commandLine, count, fail } from './command.ts';
import { contentReader } from './content.ts';
import { readAndCheck } from './read-and-check.ts';

const HELP = `npm run addresses                                    add what is published now to content/addresses.txt
npm run addresses -- --withdraw /articles/2021/visit/   take addresses back for good, separated by commas

The check refuses to lose an address of that list. Commit it with the content.
--content DIR   another folder than content/`;

const { lists, texts } = commandLine(HELP, { withdraw: 'list', content: 'text' });
const folder = contentFolder(texts.content);
const reader = contentReader(folder);
const now = buildTime();
const { content, publication, findings } = await readAndCheck(reader, now);
await reader.close();

const others = findings.filter(
  ({ severity, rule }) => severity === 'error' && !/^(?:lost|withdrawn)-address$/.test(rule),
);
if (others.length > 0)
  fail(
    `Unexpected ${count(others.length, 'error')} in the content, expected none: \`npm run check\` tells them.`,
  );

const today = dayAt(now, publication.settings.timezone);
const ledger = content.ledger ?? [];
const { entries, added, withdrawn, unknown, early } = updateLedger(
  ledger,
  promisedAddresses(publication, today),
  lists.withdraw ?? [],
  today,
);
const [stranger] = unknown;
if (stranger !== undefined) {
  const listed = ledger.filter((entry) => entry.withdrawn === undefined).map(({ address }) => address);
  fail(
    `Unexpected address \`${stranger}\` to withdraw, expected one of ${LEDGER} that is not withdrawn yet.${didYouMean(stranger, listed)}`,
  );
}
const [coming] = early;
if (coming !== undefined)
  fail(
    `Unexpected withdrawal of \`${coming.address}\` on ${today}, expected a day not before that of its publication, ${coming.since}. Withdraw it from that day on; or, if it was never published, delete its line in ${LEDGER}.`,
  );
const path = join(folder, LEDGER);
try {
  const isThere = existsSync(path);
  const before = isThere ? decode(readFileSync(path)) : { text: '' };
  const bytes = writeLedger(entries, 'text' in before ? before.text : '');
  carryOut([{ do: isThere ? 'replace' : 'create', path, bytes }]);
} catch (error) {
  fail(`Could not write: ${(error as Error).message}. Nothing was changed.`);
}
const done = [
  added.length > 0 ? `${added.length} added` : '',
  withdrawn.length > 0 ? `${withdrawn.length} withdrawn` : '',
].filter(Boolean);
console.log(
  `${LEDGER}: ${done.join(', ') || 'nothing new'}; ${count(entries.length, 'address', 'addresses')} in all.`,
);

const present = new Set(promisedAddresses(publication, today).map(({ address }) => address));
const contradicted = withdrawn.filter((address) => present.has(address));
if (contradicted.length > 0)
  console.log(
    `Still published: ${contradicted.join(', ')}. Remove the file, or set \`draft: true\`, to take it out of the site.`,
  );
