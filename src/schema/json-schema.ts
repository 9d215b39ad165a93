import { z } from 'zod';
import { chart } from './chart.ts';
import { schemas } from './kinds.ts';

/** A JSON Schema, or a part of one: the keywords that hold further parts, and whatever else editors read. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  [keyword: string]: unknown;
}

/** All that authors write in YAML: each kind of file, and what a chart block holds. */
export const written = { ...schemas, chart };

/**
 * What a Zod schema asks for, as far as JSON Schema can say it; never more than
 * Zod, so that nothing right is underlined.
 *
 * Draft 7, which every version of the YAML language server knows. The messages of
 * the Zod schemas go along as `errorMessage`. Left out are the defaults of lists
 * and mappings, which editors would insert, and formats, of which each editor has
 * its own idea: the pattern beside one is exact.
 */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override({ zodSchema, jsonSchema: json }) {
      const message = messageOf(zodSchema);
      if (message !== undefined) json.errorMessage = message;
      if (typeof json.default === 'object') delete json.default;
      delete json.format;
    },
  }) as JsonSchema;
}

/** What a value of another type is told, as a sentence: `expected a list` becomes `Expected a list.` */
function messageOf(schema: z.core.$ZodType): string | undefined {
  const error = schema._zod.def.error as z.core.$ZodErrorMap | undefined;
  const told = error?.({ code: 'invalid_type', expected: 'unknown', input: undefined });
  const message = typeof told === 'string' ? told : told?.message;
  return message === undefined ? undefined : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
