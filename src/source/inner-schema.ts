import { z } from 'zod';

/** A schema without the defaults and options around it. */
export function innerSchema(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return innerSchema(schema.unwrap());
  return schema;
}
