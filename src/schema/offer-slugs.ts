import type { JsonSchema } from './json-schema.ts';

/** What a reference may say, by the folder of `content/` that it refers to. */
export type Offers = Readonly<Record<string, readonly { slug: string; name: string }[]>>;

/**
 * A JSON Schema that offers the slugs that exist where one is expected. They come
 * as snippets, which editors offer and do not check: a file added since is not
 * underlined, and a hover does not list them all.
 */
export function offerSlugs(schema: JsonSchema, offers: Offers): JsonSchema {
  const within = (part: JsonSchema) => offerSlugs(part, offers);
  const { properties, items, additionalProperties: others, anyOf, slugIn } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapValues(properties, within) }),
    ...(items && { items: within(items) }),
    ...(typeof others === 'object' && { additionalProperties: within(others) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(typeof slugIn === 'string' && {
      defaultSnippets: offers[slugIn]?.map(({ slug, name }) => ({
        label: slug,
        body: slug,
        description: name,
      })),
    }),
  };
}

function mapValues<Value>(record: Record<string, Value>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
