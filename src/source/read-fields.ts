import { z } from 'zod';
import { schemas, type Fields, type Kind } from '../schema/kinds.ts';
import type { Place } from '../text/place.ts';
import { explainIssue } from './explain-issue.ts';
import { fieldName, type FieldPath, type Finding } from './finding.ts';
import type { YamlData } from './yaml.ts';

/**
 * The fields of a file of some kind, or everything that is wrong with them.
 *
 * @param file The path that findings carry.
 */
export function readFields<K extends Kind>(
  kind: K,
  yaml: YamlData,
  file: string,
): { fields?: Fields<K>; findings: Finding[] } {
  if (yaml.problems.length > 0) {
    const findings = yaml.problems.map(({ place, ...problem }): Finding => ({
      file,
      severity: 'error',
      rule: 'yaml',
      ...problem,
      ...place,
    }));
    return { findings };
  }
  const data = yaml.data ?? {};
  const schema: z.ZodType = schemas[kind];
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data as Fields<K>, findings: [] };

  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, data, (path) => knownFields(schema, path)),
  );
  const findings = problems.map(({ path, isKey, rule, message, fix }): Finding => {
    const place = isKey ? yaml.placeOfKey(path) : yaml.placeOf(path);
    return {
      file,
      severity: 'error',
      rule,
      message,
      field: fieldName(path),
      ...place,
      ...(fix !== undefined && isWhole(place) && { fix: { ...place, text: fix } }),
    };
  });
  return { findings };
}

function isWhole(place: Place): place is Required<Place> {
  return place.endLine === place.line && place.endColumn !== undefined && place.endColumn > place.column;
}

/** The names of the fields that a schema knows at a path. */
function knownFields(schema: z.ZodType, path: FieldPath): string[] {
  let inner: unknown = unwrapped(schema);
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = unwrapped(inner.element);
    else if (inner instanceof z.ZodObject) inner = unwrapped((inner.shape as Record<string, unknown>)[part]);
    else return [];
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** A schema without the defaults and options around it. */
function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  return schema;
}
