import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Bytes of a SHA-256 digest. */
const SEAL = 32;

/**
 * Keeps a value in a file of the cache, in one step: whoever reads it finds the old
 * one or the new one.
 *
 * @param version Of the code that will know the value again.
 * @throws When the file cannot be written.
 */
export function writeSealed(path: string, version: string, value: unknown): void {
  const content = serialize(value);
  const fresh = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(fresh, sealOf(version, content));
    appendFileSync(fresh, content);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/**
 * The value that a file keeps; nothing when there is none, when the file was cut off
 * or changed, and when other code wrote it.
 */
export function readSealed(path: string, version: string): unknown {
  try {
    const file = readFileSync(path);
    const content = file.subarray(SEAL);
    return file.subarray(0, SEAL).equals(sealOf(version, content)) ? deserialize(content) : undefined;
  } catch {
    return undefined;
  }
}

/** Of the version and the content, through the digest of the content: a large one is not copied. */
function sealOf(version: string, content: Uint8Array): Buffer {
  return hash('sha256', `${version} ${hash('sha256', content, 'hex')}`, 'buffer');
}
