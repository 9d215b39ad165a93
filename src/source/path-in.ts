/**
 * Where a file is that is named from the root of the project.
 *
 * @param folder Where `content/` is.
 */
export function pathIn(folder: string, file: string): string {
  return `${folder}/${file.slice('content/'.length)}`;
}
