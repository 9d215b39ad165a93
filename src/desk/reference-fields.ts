import type { Collection, Kind } from '../schema/kinds.ts';
import type { FieldPath } from '../source/finding.ts';

/** Stands in a path for every item of a list, or every value of a mapping. */
const EACH = '*';

/** A field that refers to a file of a collection, or holds an address that may be one of this site. */
interface ReferenceField {
  /** Its path, a step each: `figures`, `*`, `entities`, `*`. */
  path: readonly string[];
  to: Collection | 'address';
}

/** The fields of each kind of file that refer to another; `tests/desk/reference-fields.test.ts` holds them to the schemas. */
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
export interface Reference {
  path: FieldPath;
  to: Collection | 'address';
  value: string;
}

/** Everything that the fields of a file refer to; what has another form than the schema wants is passed over. */
export function referencesIn(kind: Kind, data: unknown): Reference[] {
  return REFERENCE_FIELDS[kind].flatMap(({ path, to }) =>
    valuesAt(data, path, []).map((found) => ({ ...found, to })),
  );
}

function field(path: string, to: ReferenceField['to']): ReferenceField {
  return { path: path.split('.'), to };
}

function valuesAt(
  data: unknown,
  path: readonly string[],
  above: FieldPath,
): { path: FieldPath; value: string }[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [{ path: above, value: data }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (step !== EACH) return valuesAt((data as Record<string, unknown>)[step], rest, [...above, step]);
  return Object.entries(data).flatMap(([key, value]) =>
    valuesAt(value, rest, [...above, Array.isArray(data) ? Number(key) : key]),
  );
}
