/** Thrown when what the cache holds is not what was put there. The build begins again without it. */
export class DamagedCache extends Error {
  /** The part that is damaged. */
  readonly what: string;

  constructor(what: string, cause?: unknown) {
    super(`Unexpected content of ${what} in the cache.`, { cause });
    this.name = 'DamagedCache';
    this.what = what;
  }
}
