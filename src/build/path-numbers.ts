/** Numbers of paths, by which columns of what is known of them are kept. */
export class PathNumbers {
  readonly #paths: string[];
  readonly #numbers: Map<string, number>;

  constructor(paths: readonly string[] = []) {
    this.#paths = [...paths];
    this.#numbers = new Map();
    for (const [number, path] of this.#paths.entries()) this.#numbers.set(path, number);
  }

  /** All paths, by their numbers. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  find(path: string): number | undefined {
    return this.#numbers.get(path);
  }

  /** The number of a path, which has one from now on. */
  of(path: string): number {
    let number = this.#numbers.get(path);
    if (number === undefined) this.#numbers.set(path, (number = this.#paths.push(path) - 1));
    return number;
  }
}
