/** What files of the site are written into. */
export interface OutputFolder {
  /** Writes a file at a path of the site, such as `/articles/2022/visit/map.png`. */
  write: (path: string, content: string | Uint8Array) => void;
  /** Whether there is a file at a path of the site. */
  has: (path: string) => boolean;
  /** Writes a file of the site at another path too. */
  copy: (from: string, to: string) => void;
}
