/**
 * Where a file is that is named from the root of the project.
 *
 * @param folder Where `content/` is.
 */
export function pathIn(folder: string, file: string): string {
  return `${folder}/${pathBelow(file)}`;
}

/** The path below `content/` of a file that is named from the root of the project. */
export function pathBelow(file: string): string {
  return file.slice('content/'.length);
}
