import type { Finding } from '../../source/finding.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import type { Reading } from './reading.ts';

/** A reading of a file that could not be read further. */
export function refused({ file }: DocumentFile, digest: string, rule: string, message: string): Reading {
  return unreadAs({ file, severity: 'error', rule, message, line: 1, column: 1 }, digest);
}

/** The same, with what is told of it. */
export function unreadAs(finding: Finding, digest: string): Reading {
  return { digest, findings: [finding], statement: '', besides: [], named: [], answers: [] };
}
