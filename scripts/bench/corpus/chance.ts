/** A seeded source of chance: the same seed gives the same run of choices everywhere. */
export interface Chance {
  /** A number in [0, 1). */
  next: () => number;
  chance: (probability: number) => boolean;
  /** An integer from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  pick: <Item>(list: readonly Item[]) => Item;
  /** Prefers the front of the list; the more, the higher the power. */
  pickSkewed: <Item>(list: readonly Item[], power: number) => Item;
  /** A rank below `size` whose probability is about proportional to 1 / (rank + 1). */
  zipf: (size: number) => number;
}

/** @see Tommy Ettinger's mulberry32, public domain. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickSkewed: (list, power) => at(list, Math.floor(next() ** power * list.length)),
    zipf: (size) => Math.floor(size ** next()) - 1,
  };
}

/** As many things as asked for, made one after the other. */
export function repeat<Item>(times: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: times }, (_, index) => make(index));
}

/** @throws {RangeError} When the list has no such item: there is nothing to choose from. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}`);
  return item;
}
