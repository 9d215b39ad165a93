import { hash } from 'node:crypto';
import { readPlain } from '../source/plain-file.ts';

/** A short name for some bytes, other for others: 22 characters of SHA-256. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}

/** The same of the bytes of a file; nothing of one that cannot be read. */
export function digestOfFile(path: string): string {
  try {
    return digestOf(readPlain(path));
  } catch {
    return '';
  }
}
