import { once } from '../text/once.ts';

/** Addresses of the site, of which checks ask whether one is among them, and which are near. */
export interface Addresses extends Iterable<string> {
  has(address: string): boolean;
}

/** Addresses that are put together when the first question is asked: a check of a few changed files mostly asks none. */
export class LateAddresses implements Addresses {
  readonly #all: () => ReadonlySet<string>;

  constructor(make: () => ReadonlySet<string>) {
    this.#all = once(make);
  }

  has(address: string): boolean {
    return this.#all().has(address);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all()[Symbol.iterator]();
  }
}
