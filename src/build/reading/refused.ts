import type { DocumentFile } from '../../source/read-document.ts';
import type { Reading } from './reading.ts';

/** A reading of a file that could not be read further. */
export function refused({ file }: DocumentFile, digest: string, rule: string, message: string): Reading {
  const finding = { file, severity: 'error' as const, rule, message, line: 1, column: 1 };
  return { digest, findings: [finding], statement: '', besides: [], answers: [] };
}
