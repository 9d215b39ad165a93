import { hash } from 'node:crypto';

/** A short name for some bytes, other for others: 22 characters of SHA-256. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}
