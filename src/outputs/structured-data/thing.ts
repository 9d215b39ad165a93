/**
 * Something that schema.org describes, as an object of JSON-LD. A property that
 * is `undefined` is left out when the object is written.
 *
 * @see https://schema.org/docs/full.html, release 30.0, with its pending terms.
 */
export interface Thing {
  '@type': string;
  readonly [property: string]: unknown;
}

/** A thing that stands alone on a page, outside any other. */
export function standing(thing: Thing): Thing {
  return { '@context': 'https://schema.org', ...thing };
}

/** A mention of a thing that is described elsewhere under the same identifier. */
export function reference({ '@type': type, '@id': id, name }: Thing): Thing {
  return { '@type': type, '@id': id, name };
}

/** A list of values, or nothing in place of an empty one. */
export function someOf<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values : undefined;
}
