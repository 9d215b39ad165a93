import { z } from 'zod';
import { schemas, type Fields, type Kind } from '../schema/kinds.ts';
import type { Place } from '../text/place.ts';
import { distinctFixes } from './distinct-fixes.ts';
import { explainIssue, meantFor, valueAt, type FieldProblem } from './explain-issue.ts';
import { fieldName, type FieldPath, type Finding } from './finding.ts';
import { innerSchema } from './inner-schema.ts';
import { firstTold } from './most-told.ts';
import { rightFields, type RightFields } from './right-fields.ts';
import type { YamlProblem } from './yaml-problem.ts';
import type { YamlData } from './yaml.ts';

/**
 * The fields of a file of some kind, or everything that is wrong with them and what is right.
 *
 * @param file The path that findings carry.
 */
export function readFields<K extends Kind>(
  kind: K,
  yaml: YamlData,
  file: string,
): { fields?: Fields<K>; rightFields?: RightFields<K>; findings: Finding[] } {
  if (yaml.problems.length > 0) {
    const tell = ({ place, ...problem }: YamlProblem): Finding => ({
      file,
      severity: 'error',
      rule: 'yaml',
      ...problem,
      ...place,
    });
    return { findings: [...firstTold(yaml.problems, tell)] };
  }
  const schema: z.ZodType = schemas[kind];
  if (yaml.data === undefined || yaml.data === null) return { findings: [nothing(file, schema, yaml)] };
  const { data } = yaml;
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data as Fields<K>, findings: [] };

  const all = result.error.issues.flatMap((issue) =>
    explainIssue(
      issue,
      data,
      (path) => knownFields(schema, path),
      (path) => yaml.written(path),
    ),
  );
  const paired = withPairs(all, schema, data);
  const problems = distinctFixes(withoutConsequences(paired), data);
  const findings = problems.slice(0, MOST_FINDINGS).map(({ path, isKey, rule, message, fix }): Finding => {
    const isOfFile = rule === 'missing-field' && path.length === 1 && file.endsWith('.md');
    const place = isOfFile ? OPENING : isKey ? yaml.placeOfKey(path) : yaml.placeOf(path);
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
  const [next, ...others] = problems.slice(MOST_FINDINGS);
  if (next) {
    const message = `Unexpected mistakes like these in ${others.length + 1} more fields, expected none. Mend the first, and check again.`;
    findings.push({ file, severity: 'error', rule: next.rule, message, ...yaml.placeOfKey(next.path) });
  }
  return { rightFields: rightFields<K>(schema, data, namesOf(paired)), findings };
}

/** The fields that problems are about, and those that a misspelt one was meant for. */
function namesOf(problems: readonly FieldProblem[]): Set<string> {
  return new Set(
    problems.flatMap(({ path, meant }) => [
      fieldName(path),
      ...(meant === undefined ? [] : [fieldName([...path.slice(0, -1), meant])]),
    ]),
  );
}

/** What is said of a file without any fields. */
function nothing(file: string, schema: z.ZodType, yaml: YamlData): Finding {
  const required = schema instanceof z.ZodObject ? Object.entries<z.ZodType>(schema.shape) : [];
  const names = required
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => `\`${name}\``);
  const message = `Unexpected file without fields, expected at least ${names.join(', ')}.`;
  return { file, severity: 'error', rule: 'missing-field', message, ...yaml.placeOf([]) };
}

/** The line with which front matter opens: what is missing from it is missing from all of it, not from its first field. */
const OPENING: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/** Findings for the fields of one file; a program that writes a wrong one writes thousands. */
const MOST_FINDINGS = 50;

/** An unknown field was meant for a missing one, if each is the only one of its mapping and the value would fit. */
function withPairs(problems: readonly FieldProblem[], schema: z.ZodType, data: unknown): FieldProblem[] {
  const holderOf = ({ path }: FieldProblem) => fieldName(path.slice(0, -1));
  const of = (rule: FieldProblem['rule']) =>
    Map.groupBy(
      problems.filter((problem) => problem.rule === rule),
      holderOf,
    );
  const [unknown, missing] = [of('unknown-field'), of('missing-field')];
  return problems.map((problem) => {
    const holder = holderOf(problem);
    const [one, ...others] = missing.get(holder) ?? [];
    const isOnly = problem.rule === 'unknown-field' && unknown.get(holder)?.length === 1;
    if (!isOnly || problem.meant !== undefined || one === undefined || others.length > 0) return problem;
    const wanted = schemaAt(schema, one.path);
    const fits = wanted instanceof z.ZodType && wanted.safeParse(valueAt(data, problem.path)).success;
    return fits ? meantFor(problem, String(one.path.at(-1))) : problem;
  });
}

/** A field that is misspelt is not reported as missing too, nor one whose value has no name. */
function withoutConsequences(problems: readonly FieldProblem[]): FieldProblem[] {
  const meant = new Set(
    problems.flatMap(({ path, meant: name }) =>
      name === undefined ? [] : [fieldName([...path.slice(0, -1), name])],
    ),
  );
  const whole = new Set(problems.filter(({ isOfMapping }) => isOfMapping).map(({ path }) => fieldName(path)));
  return problems.filter(
    ({ rule, path }) =>
      rule !== 'missing-field' || !(meant.has(fieldName(path)) || whole.has(fieldName(path.slice(0, -1)))),
  );
}

function isWhole(place: Place): place is Required<Place> {
  return place.endLine === place.line && place.endColumn !== undefined && place.endColumn > place.column;
}

/** The names of the fields that a schema knows at a path. */
function knownFields(schema: z.ZodType, path: FieldPath): string[] {
  const inner = schemaAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** What a schema says of what stands at a path. */
function schemaAt(schema: z.ZodType, path: FieldPath): unknown {
  let inner: unknown = innerSchema(schema);
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = innerSchema(inner.element);
    else if (inner instanceof z.ZodObject)
      inner = innerSchema((inner.shape as Record<string, unknown>)[part]);
    else return undefined;
  }
  return inner;
}
