/** Text, or the place of the first byte that is not UTF-8. */
export type Decoded = { text: string } | { offset: number };

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file, with line ends as `\n`, in Unicode's normalization form C,
 * without byte order mark, so that the same words are the same text whatever
 * editor wrote them.
 *
 * @see Unicode Standard Annex #15.
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC') };
  } catch {
    return { offset: firstInvalidByte(bytes) };
  }
}

/** Halves the file until the shortest prefix that does not decode is found. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** A prefix may end inside a character, which streaming allows. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
