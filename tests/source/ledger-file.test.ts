import { expect, test } from 'vitest';
import { ledgerOn } from '../../src/source/ledger-file.ts';
import { memoryDisk } from '../memory-disk.ts';

const PATH = 'content/addresses.txt';

test('says how large a list of addresses may be, without reading a larger one', () => {
  const disk = { ...memoryDisk({}), size: () => 50_000_001 };
  expect(messages(disk)).toEqual([
    'Unexpected size of 50,000,001 bytes, expected at most 50,000,000 in the list of addresses. Take the file of an earlier commit, and let `npm run addresses` add what is new.',
  ]);
});

test('tells a list of addresses that cannot be read', () => {
  const read = () => {
    throw new Error("EACCES: permission denied, open '/srv/content/addresses.txt'");
  };
  expect(messages({ ...memoryDisk({ 'addresses.txt': '' }), read, size: () => 9 })).toEqual([
    'Unexpected file that cannot be read (EACCES: permission denied), expected one whose permissions let you.',
  ]);
});

test('tells one that is no text', () => {
  const disk = memoryDisk({ 'addresses.txt': Uint8Array.of(0xff, 0xff) });
  expect(ledgerOn(disk, PATH).findings).toMatchObject([{ file: PATH, rule: 'encoding', line: 1 }]);
});

function messages(disk: Parameters<typeof ledgerOn>[0]): string[] {
  return ledgerOn(disk, PATH).findings.map(({ message }) => message);
}
