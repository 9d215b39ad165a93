/** Somewhere on the earth that a map names. */
export interface Place {
  name: string;
  /** Degrees east and north. */
  lon: number;
  lat: number;
}
