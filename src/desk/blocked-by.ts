/**
 * What lies where a folder above a file should be, such as a link, which may lead out of
 * `content/`; nothing when the file can be written.
 *
 * @param path The path of the file below `content/`.
 * @param taken Everything that lies there and is no folder, in small letters.
 */
export function blockedBy(path: string, taken: ReadonlySet<string>): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const above = folders.map((_, index) => folders.slice(0, index + 1).join('/'));
  const blocked = above.find((folder) => taken.has(folder.toLowerCase()));
  return blocked && `Unexpected \`content/${blocked}\`, which is no folder, expected one to write into.`;
}
