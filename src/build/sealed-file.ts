import { hash } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlain } from '../source/plain-file.ts';
import { namesInFolder } from './names-in-folder.ts';

/** Bytes of a SHA-256 digest. */
const SEAL = 32;

/** Bytes of a number. */
const NUMBER = 4;

/**
 * Keeps bytes in a file of the cache, in one step: whoever reads it finds the old ones
 * or the new ones.
 *
 * @param version Of the code that will know them again.
 * @returns The seal, other for other bytes.
 * @throws When the file cannot be written.
 */
export function writeSealed(path: string, version: string, content: Uint8Array): string {
  const fresh = `${path}.${process.pid}`;
  const seal = sealOf(version, content);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeWhole(fresh, [seal, content]);
    putInPlace(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  removeLeft(path);
  return seal.toString('base64url');
}

/**
 * The bytes that a file keeps; nothing when there is none, when the file was cut off
 * or changed, and when other code wrote it.
 */
export function readSealed(path: string, version: string): Uint8Array | undefined {
  return readContent(path, version)?.content;
}

/** The same for a value as JSON, which is read several times faster than what `node:v8` writes. */
export function writeSealedJson(path: string, version: string, value: unknown): void {
  writeSealed(path, version, Buffer.from(JSON.stringify(value)));
}

/** The value that a file keeps as JSON, or nothing, as of `readSealed`. */
export function readSealedJson(path: string, version: string): unknown {
  const read = readContent(path, version);
  return read && JSON.parse(read.content.toString());
}

/** Keeps several pieces of bytes; returns the seal. */
export function writeSealedPieces(path: string, version: string, pieces: readonly Uint8Array[]): string {
  const lengths = Buffer.alloc((pieces.length + 1) * NUMBER);
  for (const [index, length] of [pieces.length, ...pieces.map((piece) => piece.length)].entries())
    lengths.writeUInt32LE(length, index * NUMBER);
  return writeSealed(path, version, Buffer.concat([lengths, ...pieces]));
}

/** What `writeSealedPieces` kept, or nothing, as of `readSealed`. */
export function readSealedPieces(
  path: string,
  version: string,
): { seal: string; pieces: readonly Buffer[] } | undefined {
  const read = readContent(path, version);
  if (!read) return undefined;
  const { seal, content } = read;
  const pieces: Buffer[] = [];
  const count = content.readUInt32LE();
  for (let at = (count + 1) * NUMBER; pieces.length < count;) {
    const length = content.readUInt32LE((pieces.length + 1) * NUMBER);
    pieces.push(content.subarray(at, (at += length)));
  }
  return { seal, pieces };
}

/** Keeps two values as JSON, of which the second is not taken apart until somebody asks for it; returns the seal. */
export function writeSealedParts(path: string, version: string, now: unknown, later: unknown = null): string {
  return writeSealedPieces(
    path,
    version,
    [now, later].map((value) => Buffer.from(JSON.stringify(value))),
  );
}

/** What `writeSealedParts` kept, or nothing, as of `readSealed`. */
export function readSealedParts(
  path: string,
  version: string,
): { seal: string; now: unknown; later: () => unknown } | undefined {
  const { seal, pieces = [] } = readSealedPieces(path, version) ?? {};
  const [now, later] = pieces;
  return seal !== undefined && now && later
    ? { seal, now: JSON.parse(now.toString()), later: () => JSON.parse(later.toString()) as unknown }
    : undefined;
}

function readContent(path: string, version: string): { seal: string; content: Buffer } | undefined {
  try {
    const file = readPlain(path);
    const [seal, content] = [file.subarray(0, SEAL), file.subarray(SEAL)];
    return seal.equals(sealOf(version, content)) ? { seal: seal.toString('base64url'), content } : undefined;
  } catch {
    return undefined;
  }
}

/** @throws When the disk is full. */
function writeWhole(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Milliseconds after which nobody is at work on a file any more. */
const ABANDONED = 3_600_000;

/** Removes what processes left that were ended while they wrote the same file. */
function removeLeft(path: string): void {
  const left = `${basename(path)}.`;
  for (const name of namesInFolder(dirname(path))) {
    if (!name.startsWith(left) || !/^\d+$/.test(name.slice(left.length))) continue;
    try {
      const one = join(dirname(path), name);
      if (lstatSync(one).mtimeMs < Date.now() - ABANDONED) rmSync(one);
    } catch {
      // Somebody else took it away, or it is no file.
    }
  }
}

function putInPlace(fresh: string, path: string): void {
  try {
    renameSync(fresh, path);
  } catch (error) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    // Whoever put a folder there, it is nothing that was kept.
    rmSync(path, { recursive: true, force: true });
    renameSync(fresh, path);
  }
}

/** Of the version and the content, through the digest of the content: a large one is not copied. */
function sealOf(version: string, content: Uint8Array): Buffer {
  return hash('sha256', `${version} ${hash('sha256', content, 'hex')}`, 'buffer');
}
