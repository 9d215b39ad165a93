import type { Finding } from './finding.ts';

/** A file that the disk does not give. */
export function unreadable(file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message.replace(/,? ?(?:open|read|stat) '.*'$/, '') : '';
  const message = `Unexpected file that cannot be read (${reason}), expected one whose permissions let you.`;
  return { file, severity: 'error', rule: 'unreadable', message, line: 1, column: 1 };
}
