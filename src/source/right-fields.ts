import { z } from 'zod';
import type { Fields, Kind } from '../schema/kinds.ts';
import { innerSchema } from './inner-schema.ts';

/** What a file says in those of its fields that are right; what is missing or refused is `undefined`, also in lists. */
export type RightFields<K extends Kind = Kind> = K extends Kind ? Right<Fields<K>> : never;

type Right<Value> = Value extends readonly (infer Item)[]
  ? readonly (Right<Item> | undefined)[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Right<Value[Name]> | undefined }
    : Value;

/**
 * The right ones among fields that do not all hold what their schema says, in the form
 * that the schema gives them, so that what refers to other files can be held against
 * these at once.
 *
 * @param refused The fields, by name (`figures[0].unit`), that findings tell of: nothing of them is kept, no default either.
 */
export function rightFields<K extends Kind>(
  schema: z.ZodType,
  data: unknown,
  refused: ReadonlySet<string>,
): RightFields<K> {
  return (rightPart(schema, data, '', refused) ?? {}) as RightFields<K>;
}

function rightPart(schema: unknown, data: unknown, name: string, refused: ReadonlySet<string>): unknown {
  if (refused.has(name) || !(schema instanceof z.ZodType)) return undefined;
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.map((item, index) => rightPart(inner.element, item, `${name}[${index}]`, refused));
  if (isMapping(data)) {
    const at = (key: string) => (name === '' ? key : `${name}.${key}`);
    if (inner instanceof z.ZodObject)
      return Object.fromEntries(
        Object.entries(inner.shape).map(([key, field]) => [
          key,
          rightPart(field, data[key], at(key), refused),
        ]),
      );
    if (inner instanceof z.ZodRecord)
      return Object.fromEntries(
        Object.entries(data)
          .map(([key, value]) => [key, rightPart(inner.valueType, value, at(key), refused)] as const)
          .filter(([, value]) => value !== undefined),
      );
  }
  return schema.safeParse(data).data;
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
