/** A file of the built site. */
export interface SiteFile {
  /** Of its bytes. */
  digest: string;
  /** Bytes. */
  size: number;
}

/** All files of a site by their paths: `/articles/2022/visit/index.html`. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** The folder that a path of a site is in: `/a` of `/a/index.html`, and nothing of `/index.html`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
