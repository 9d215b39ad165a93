import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of a SHA-256 digest. */
const SEAL = 32;

/**
 * Keeps bytes in a file of the cache, in one step: whoever reads it finds the old ones
 * or the new ones.
 *
 * @param version Of the code that will know them again.
 * @throws When the file cannot be written.
 */
export function writeSealed(path: string, version: string, content: Uint8Array): void {
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
 * The bytes that a file keeps; nothing when there is none, when the file was cut off
 * or changed, and when other code wrote it.
 */
export function readSealed(path: string, version: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const content = file.subarray(SEAL);
    return file.subarray(0, SEAL).equals(sealOf(version, content)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** The same for a value as JSON, which is read several times faster than what `node:v8` writes. */
export function writeSealedJson(path: string, version: string, value: unknown): void {
  writeSealed(path, version, Buffer.from(JSON.stringify(value)));
}

/** The value that a file keeps as JSON, or nothing, as of `readSealed`. */
export function readSealedJson(path: string, version: string): unknown {
  const content = readSealed(path, version);
  return content && JSON.parse(Buffer.from(content.buffer, content.byteOffset, content.length).toString());
}

/** Of the version and the content, through the digest of the content: a large one is not copied. */
function sealOf(version: string, content: Uint8Array): Buffer {
  return hash('sha256', `${version} ${hash('sha256', content, 'hex')}`, 'buffer');
}
