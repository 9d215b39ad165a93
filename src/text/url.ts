/**
 * Text as one part of an address: the name of a file in its path, or its fragment. Whatever
 * has a meaning in addresses, HTML or XML is percent-encoded; half a surrogate pair becomes U+FFFD.
 *
 * @see RFC 3986, section 2.
 */
export function urlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/**
 * The path of a file relative to a page (`./maps/volga & kama.png`) as an address
 * writes it (`maps/volga%20%26%20kama.png`).
 */
export function urlPath(path: string): string {
  return path.replace(/^\.\//, '').split('/').map(urlPart).join('/');
}

/** A path with percent signs decoded, where they encode anything. */
export function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
