import { isAvif, readAvif } from './avif.ts';
import type { Dimensions } from './dimensions.ts';
import type { FileBytes } from './file-bytes.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { inspectPng } from './png-data.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** A format of pictures made of pixels that pages may show. */
export interface PictureFormat {
  /** As authors know it. */
  name: 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF';
  /** Endings of its files, the usual one first. */
  endings: readonly string[];
  /** How its files begin, as one character a byte. */
  signature: RegExp;
  /** What else must hold of a file that begins so. */
  matches?: (file: FileBytes) => boolean;
  /** @throws {Damage} When it cannot be shown. */
  read: (file: FileBytes) => Dimensions;
  /** Looks at what the header does not tell, which takes all of the file. @throws {Damage} When it cannot be shown. */
  inspect?: (file: FileBytes) => { hasPosition: boolean };
}

export const PICTURE_FORMATS: readonly PictureFormat[] = [
  { name: 'PNG', endings: ['.png'], signature: /^\x89PNG\r\n\x1A\n/, read: readPng, inspect: inspectPng },
  { name: 'JPEG', endings: ['.jpg', '.jpeg'], signature: /^\xFF\xD8\xFF/, read: readJpeg },
  { name: 'GIF', endings: ['.gif'], signature: /^GIF8[79]a/, read: readGif },
  { name: 'WebP', endings: ['.webp'], signature: /^RIFF[^]{4}WEBP/, read: readWebp },
  { name: 'AVIF', endings: ['.avif'], signature: /^[^]{4}ftyp/, matches: isAvif, read: readAvif },
];

/** The format that the name of a file promises. */
export function formatByEnding(file: string): PictureFormat | undefined {
  return PICTURE_FORMATS.find(({ endings }) => endings.some((ending) => file.endsWith(ending)));
}
