/**
 * Numbers of paths, by which columns of what is known of them are kept. Whoever asks for many
 * mostly asks in their order, and what is at hand then is found without being looked up.
 */
export class PathNumbers {
  readonly #paths: string[];
  /** Put together for the first path that is asked for out of order. */
  #numbers: Map<string, number> | undefined;
  /** The number that was asked for last. */
  #last = 0;

  constructor(paths: readonly string[] = []) {
    this.#paths = [...paths];
  }

  /** All paths, by their numbers. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  find(path: string): number | undefined {
    if (this.#paths[this.#last] === path) return this.#last;
    const next = this.#last + 1;
    const number = this.#paths[next] === path ? next : this.#byPath.get(path);
    if (number !== undefined) this.#last = number;
    return number;
  }

  /** The number of a path, which has one from now on. */
  of(path: string): number {
    const known = this.find(path);
    if (known !== undefined) return known;
    const number = this.#paths.push(path) - 1;
    this.#byPath.set(path, number);
    return number;
  }

  get #byPath(): Map<string, number> {
    return (this.#numbers ??= new Map(this.#paths.map((path, number) => [path, number])));
  }
}
