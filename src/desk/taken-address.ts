import type { Disk } from '../source/disk.ts';
import { ledgerOn } from '../source/ledger-file.ts';
import { LEDGER, LEDGER_FILE, recognise } from '../source/recognise.ts';
import { openFile } from './content-file.ts';
import { foldedAddress } from '../text/folded-address.ts';

/** Why the page of a new file cannot have an address, although no file is there; nothing if it can. */
export type AddressProblem = (address: string) => string | undefined;

/** Looks among former and withdrawn addresses, which are read when they are first asked for. */
export function takenAddresses(disk: Disk, folder: string): AddressProblem {
  let former: ReadonlyMap<string, string> | undefined;
  let withdrawn: ReadonlySet<string> | undefined;
  return (address) => {
    const owner = (former ??= formerAddresses(disk, folder)).get(foldedAddress(address));
    if (owner !== undefined)
      return `Unexpected address \`${address}\`, expected another: it is a former address of \`content/${owner}\`, and leads there.`;
    return (withdrawn ??= withdrawnAddresses(disk, folder)).has(address) ? withdrawal(address) : undefined;
  };
}

/** What is said of a withdrawn address that a page is to have. */
export function withdrawal(address: string): string {
  return `Unexpected address \`${address}\`, expected another: it was withdrawn. To publish there again, take the withdrawal off its line in \`${LEDGER_FILE}\` first.`;
}

/** The addresses that were taken back for good. */
export function withdrawnAddresses(disk: Disk, folder: string): ReadonlySet<string> {
  if (!disk.list(folder).some(({ path, kind }) => path === LEDGER && kind === 'file')) return new Set();
  const { entries } = ledgerOn(disk, `${folder}/${LEDGER}`);
  return new Set(entries.filter((entry) => entry.withdrawn !== undefined).map(({ address }) => address));
}

/** Former addresses, folded, with the paths of their files, of which few have to be understood. What cannot be read has none. */
function formerAddresses(disk: Disk, folder: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { path, kind } of disk.list(folder)) {
    const recognised = recognise(path);
    if (recognised.what !== 'document' || kind !== 'file') continue;
    const bytes = bytesOf(disk, `${folder}/${path}`);
    if (bytes?.includes('previously') !== true) continue;
    const file = openFile({ kind: recognised.kind, id: recognised.id, path, bytes });
    if (!('fields' in file)) continue;
    for (const address of formerOf(file.fields.data)) if (!owners.has(address)) owners.set(address, path);
  }
  return owners;
}

/** The former addresses that the fields of a file give, folded. */
export function formerOf(fields: unknown): string[] {
  const { previously } = (fields ?? {}) as { previously?: unknown };
  if (!Array.isArray(previously)) return [];
  return previously.filter((address) => typeof address === 'string').map(foldedAddress);
}

function bytesOf(disk: Disk, path: string): Buffer | undefined {
  try {
    const { buffer, byteOffset, length } = disk.read(path);
    return Buffer.from(buffer, byteOffset, length);
  } catch {
    return undefined;
  }
}
