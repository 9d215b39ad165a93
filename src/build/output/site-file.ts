/** A file of the built site. */
export interface SiteFile {
  /** Of its bytes. */
  digest: string;
  /** Bytes. */
  size: number;
}

/** All files of a site by their paths: `/articles/2022/visit/index.html`. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;
