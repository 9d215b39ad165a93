import { hash } from 'node:crypto';
import { readPlain } from '../source/plain-file.ts';

/** Characters of a digest: each says six bits. */
export const DIGEST_LENGTH = 22;

/** A short name for some bytes, other for others: the first 132 bits of SHA-256. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, DIGEST_LENGTH);
}

/** The same of the bytes of a file; nothing of one that cannot be read. */
export function digestOfFile(path: string): string {
  try {
    return digestOf(readPlain(path));
  } catch {
    return '';
  }
}
