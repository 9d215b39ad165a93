import { Damage, type FileBytes } from './file-bytes.ts';

/** A part of an AVIF: its name, and where what it holds begins and ends. */
export interface Box {
  name: string;
  start: number;
  end: number;
}

/** The version and flags with which some boxes begin. */
export const VERSION_AND_FLAGS = 4;

/** The boxes at the end of a path of names that begins with `box`. */
export function* inside(file: FileBytes, box: Box, [name, ...names]: readonly string[]): Generator<Box> {
  if (box.name !== name) return;
  if (names.length === 0) {
    yield box;
    return;
  }
  const start = box.start + (name === 'meta' ? VERSION_AND_FLAGS : 0);
  for (const child of boxes(file, start, box.end)) yield* inside(file, child, names);
}

/**
 * The boxes that follow each other in a part of a file.
 *
 * @throws {Damage} When they do not fit into it.
 * @see ISO/IEC 14496-12, section 4.2.
 */
export function* boxes(file: FileBytes, start: number, end: number): Generator<Box> {
  let at = start;
  while (at < end) {
    const stated = file.u32(at);
    const header = stated === 1 ? 16 : 8;
    const size = stated === 1 ? file.u32(at + 8) * 2 ** 32 + file.u32(at + 12) : stated || end - at;
    if (size < header) throw new Damage('its parts do not follow each other');
    if (at + size > end) throw new Damage('it ends too early');
    yield { name: file.name(at + 4), start: at + header, end: at + size };
    at += size;
  }
}
