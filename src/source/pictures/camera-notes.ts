import { Damage, type FileBytes } from './file-bytes.ts';

/** What a camera or a program notes beside a picture, as far as it matters to readers. */
export interface CameraNotes {
  /** Whether the picture is shown with its sides exchanged, since the camera was held upright. */
  isOnItsSide: boolean;
  /** Whether they tell where the picture was taken. */
  hasPosition: boolean;
}

const NO_NOTES: CameraNotes = { isOnItsSide: false, hasPosition: false };

/** Tags of TIFF and Exif. */
const ORIENTATION = 0x0112;
const POSITION = 0x8825;
const LATITUDE = 2;
const LONGITUDE = 4;

/** Bytes of an entry of a directory, and where its value, or the offset of that, stands in it. */
const ENTRY = 12;
const VALUE = 8;

/** Bytes of degrees, minutes and seconds, each a fraction of two numbers. */
const ANGLE = 24;

/** What a block of XMP calls the place of a picture. */
const POSITION_IN_XMP = /\bGPSLatitude\b/;

/** Reads the notes of one picture, block by block. One that is damaged says nothing: browsers show the picture all the same. */
export class NoteReader {
  readonly #file: FileBytes;
  #exif: CameraNotes | undefined;
  #isPlacedByXmp = false;

  constructor(file: FileBytes) {
    this.#file = file;
  }

  /** All that was noted in the blocks that were read. */
  get notes(): CameraNotes {
    const { isOnItsSide, hasPosition } = this.#exif ?? NO_NOTES;
    return { isOnItsSide, hasPosition: hasPosition || this.#isPlacedByXmp };
  }

  /** @param start Where the TIFF header of a block of Exif begins; of several, browsers read the first alone. */
  readExif(start: number): void {
    this.#exif ??= unlessDamaged(() => notesInExif(this.#file, start), NO_NOTES);
  }

  /** Reads a block of XMP, which programs write beside Exif or in its place. */
  readXmp(start: number, length: number): void {
    this.#isPlacedByXmp ||= unlessDamaged(
      () => POSITION_IN_XMP.test(new TextDecoder().decode(this.#file.bytes(start, length))),
      false,
    );
  }
}

/** What is read of notes, or something else where they are damaged. */
export function unlessDamaged<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return otherwise;
  }
}

/** @see CIPA DC-008 (Exif 3.0), sections 4.5 and 4.6; TIFF 6.0, section 2. */
function notesInExif(file: FileBytes, start: number): CameraNotes {
  const order = String.fromCharCode(...file.bytes(start, 2));
  if (order !== 'II' && order !== 'MM') return NO_NOTES;
  const block = new Block(file, start, order === 'II');
  const entries = block.entriesAt(block.u32(4));
  const orientation = entries.get(ORIENTATION);
  const position = entries.get(POSITION);
  return {
    isOnItsSide: orientation !== undefined && block.u16(orientation) >= 5 && block.u16(orientation) <= 8,
    hasPosition:
      position !== undefined && unlessDamaged(() => block.hasPositionAt(block.u32(position)), false),
  };
}

/** A block of Exif, in which all offsets count from its beginning. */
class Block {
  readonly #file: FileBytes;
  readonly #start: number;
  readonly #isLittleEndian: boolean;

  constructor(file: FileBytes, start: number, isLittleEndian: boolean) {
    this.#file = file;
    this.#start = start;
    this.#isLittleEndian = isLittleEndian;
  }

  u16(at: number): number {
    return this.#isLittleEndian ? this.#file.u16LE(this.#start + at) : this.#file.u16(this.#start + at);
  }

  u32(at: number): number {
    return this.#isLittleEndian ? this.#file.u32LE(this.#start + at) : this.#file.u32(this.#start + at);
  }

  /** Where the values of the entries of a directory stand, by their tags. */
  entriesAt(directory: number): Map<number, number> {
    const count = this.u16(directory);
    return new Map(
      Array.from({ length: count }, (_, index) => {
        const entry = directory + 2 + index * ENTRY;
        return [this.u16(entry), entry + VALUE];
      }),
    );
  }

  /** Whether a directory states a place. Cameras that know none leave zeros. */
  hasPositionAt(directory: number): boolean {
    const entries = this.entriesAt(directory);
    return [LATITUDE, LONGITUDE].some((tag) => {
      const value = entries.get(tag);
      if (value === undefined) return false;
      const angle = this.u32(value);
      return this.#file
        .bytes(this.#start + angle, ANGLE)
        .some((_, index) => index % 8 === 0 && this.u32(angle + index) > 0);
    });
  }
}
