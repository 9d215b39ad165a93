import type { Finding } from '../../source/finding.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import type { Reading } from './reading.ts';

/** A reading of a file that could not be read further. */
export function refused({ file }: DocumentFile, digest: string, rule: string, message: string): Reading {
  return unreadAs({ file, severity: 'error', rule, message, line: 1, column: 1 }, digest);
}

/** The rule of what is told of a text that nobody could read, and that somebody may read another time. */
export const UNREAD = 'time-limit';

/** What a text should be that a machine can read to its end. */
export const EXPECTED =
  'expected one without many thousands of brackets, quotation marks or other signs in a row.';

/** A reading of a file whose reader failed. */
export function unread(one: DocumentFile): Reading {
  const message = `Unexpected text that the generator could not read to its end, ${EXPECTED}`;
  return refused(one, '', UNREAD, message);
}

/** The same, with what is told of it. */
export function unreadAs(finding: Finding, digest: string): Reading {
  return { digest, findings: [finding], statement: '', besides: [], named: [], answers: [] };
}
