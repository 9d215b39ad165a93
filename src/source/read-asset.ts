import type { Content } from './content.ts';
import { bytesInMemory, Damage, FileBytes } from './pictures/file-bytes.ts';
import type { PictureFormat } from './pictures/formats.ts';
import { readPicture, type PictureReading } from './pictures/read-picture.ts';

/** Why nothing is known of what a file says. */
export type AssetProblem =
  { problem: 'empty' } | { problem: 'too-large'; size: number } | { problem: 'unreadable'; reason: string };

/** What a picture says, or why nothing is known of it. */
export type AssetPicture = PictureReading | AssetProblem;

/** Where files are, as `Content` knows it. */
type Files = Pick<Content, 'readAsset' | 'readPart' | 'sizeOf'>;

const MEGABYTE = 1_000_000;

/**
 * The most bytes that a file beside an article may have.
 *
 * A photograph as wide as the largest screens takes less than one MB, and 5 MB take a reader on a slow phone half a
 * minute. An SVG is parsed by the check and drawn anew by each reader; 1 MB is some ten thousand shapes. 5 MB of data
 * are a hundred thousand rows.
 */
export function mostBytes(file: string): number {
  return file.endsWith('.svg') ? MEGABYTE : 5 * MEGABYTE;
}

const pictures = new WeakMap<Files, Map<string, AssetPicture>>();

/** What the header of a picture says; asked of the disk once. Nothing is thrown for what the file is. */
export function pictureIn(content: Files, file: string): AssetPicture {
  const known = pictures.get(content) ?? new Map<string, AssetPicture>();
  pictures.set(content, known);
  let picture = known.get(file);
  if (!picture) {
    const read = (size: number) =>
      readPicture(new FileBytes(size, (start, length) => content.readPart(file, start, length)));
    known.set(file, (picture = guarded(content, file, read)));
  }
  return picture;
}

/** What only a look at all of a picture tells whose header promises that it can be shown; nothing of most formats. */
export function wholePictureIn(
  content: Files,
  file: string,
  { inspect }: PictureFormat,
): { damage: string } | { hasPosition: boolean } | AssetProblem | undefined {
  const read = inspect && bytesOf(content, file);
  if (!read || 'problem' in read) return read;
  try {
    return inspect(bytesInMemory(read.bytes));
  } catch (error) {
    if (error instanceof Damage) return { damage: error.message };
    throw error;
  }
}

/** All bytes of a file, unless it is empty or too large. Nothing is thrown for what the file is. */
export function bytesOf(content: Files, file: string): { bytes: Uint8Array } | AssetProblem {
  return guarded(content, file, () => ({ bytes: content.readAsset(file) }));
}

function guarded<Value>(content: Files, file: string, read: (size: number) => Value): Value | AssetProblem {
  try {
    const size = content.sizeOf(file);
    if (size === 0) return { problem: 'empty' };
    return size > mostBytes(file) ? { problem: 'too-large', size } : read(size);
  } catch (error) {
    return { problem: 'unreadable', reason: reasonOf(error) };
  }
}

/** What the system says, in words where it is one of the usual things. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
  if (code === 'ENOENT') return 'it was removed meanwhile';
  return code === 'EACCES' || code === 'EPERM' ? 'its permissions forbid it' : code;
}
