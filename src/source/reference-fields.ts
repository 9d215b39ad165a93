import type { Collection, Kind } from '../schema/kinds.ts';
import type { FieldPath } from './finding.ts';

/** Stands in a path for every item of a list, or every value of a mapping. */
const EACH = '*';

/** A field that refers to a file of a collection, or holds an address that may be one of this site. */
interface ReferenceField {
  /** Its path, a step each: `figures`, `*`, `entities`, `*`. */
  path: readonly string[];
  to: Collection | 'address';
}

/** The fields of each kind of file that refer to another; `tests/source/reference-fields.test.ts` holds them to the schemas. */
export const REFERENCE_FIELDS: Readonly<Record<Kind, readonly ReferenceField[]>> = {
  publication: [
    field('licence.url', 'address'),
    field('navigation.*.href', 'address'),
    field('front.lead', 'articles'),
    field('front.order.*', 'articles'),
  ],
  articles: [
    field('authors.*', 'authors'),
    field('region', 'regions'),
    field('entities.*', 'entities'),
    field('series', 'series'),
    field('figures.*.indicator', 'indicators'),
    field('figures.*.entities.*', 'entities'),
    field('figures.*.source.url', 'address'),
    field('events.*.entities.*', 'entities'),
    field('events.*.source.url', 'address'),
    field('sources.*.url', 'address'),
  ],
  authors: [field('links.*', 'address')],
  entities: [field('region', 'regions'), field('roles.*.of', 'entities'), field('links.*', 'address')],
  regions: [field('parent', 'regions')],
  indicators: [],
  series: [],
  pages: [],
};

/** A field with its value, as a file has it. */
export interface Reference<To = Collection | 'address'> {
  path: FieldPath;
  to: To;
  value: string;
}

/** Everything that the fields of a file refer to; what has another form than the schema wants is passed over. */
export function referencesIn(kind: Kind, data: unknown): Reference[] {
  return REFERENCE_FIELDS[kind].flatMap(({ path, to }) =>
    valuesAt(data, path, 0, () => true).map((found) => ({ ...found, to })),
  );
}

/** The addresses in the fields of a file that are wanted. */
export function addressesIn(
  kind: Kind,
  data: unknown,
  isWanted: (address: string) => boolean,
): Reference<'address'>[] {
  return REFERENCE_FIELDS[kind].flatMap(({ path, to }) =>
    to === 'address' ? valuesAt(data, path, 0, isWanted).map((found) => ({ ...found, to })) : [],
  );
}

/** The slugs in the fields of a file that lead to no file of their collection. */
export function danglingIn(
  kind: Kind,
  data: unknown,
  ids: Readonly<Record<Collection, ReadonlySet<string>>>,
): Reference<Collection>[] {
  return REFERENCE_FIELDS[kind].flatMap(({ path, to }) =>
    to === 'address'
      ? []
      : valuesAt(data, path, 0, (value) => !ids[to].has(value)).map((found) => ({ ...found, to })),
  );
}

/** What a field of a file itself, or with the items of its list, refers to. */
export function targetOf(kind: Kind, name: string): { to: Collection; isList: boolean } | undefined {
  for (const { path, to } of REFERENCE_FIELDS[kind]) {
    const [first, next] = path;
    const isList = next === EACH && path.length === 2;
    if (first === name && (isList || path.length === 1) && to !== 'address') return { to, isList };
  }
  return undefined;
}

function field(path: string, to: ReferenceField['to']): ReferenceField {
  return { path: path.split('.'), to };
}

interface Found {
  path: FieldPath;
  value: string;
}

const NONE: readonly Found[] = [];

/** The texts from a step of a path on that are wanted. Their own paths are made for those alone: most are not. */
function valuesAt(
  data: unknown,
  path: readonly string[],
  from: number,
  isWanted: (value: string) => boolean,
): readonly Found[] {
  const step = path[from];
  if (step === undefined)
    return typeof data === 'string' && isWanted(data) ? [{ path: [], value: data }] : NONE;
  if (typeof data !== 'object' || data === null) return NONE;
  const below = (key: string | number, value: unknown): readonly Found[] => {
    const found = valuesAt(value, path, from + 1, isWanted);
    return found.length === 0 ? NONE : found.map((one) => ({ ...one, path: [key, ...one.path] }));
  };
  if (step !== EACH) return below(step, (data as Record<string, unknown>)[step]);
  if (Array.isArray(data)) return data.flatMap((value, index) => below(index, value));
  return Object.entries(data).flatMap(([key, value]) => below(key, value));
}
