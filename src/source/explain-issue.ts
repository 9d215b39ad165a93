import type { z } from 'zod';
import { didYouMean } from '../text/nearest.ts';
import { fieldName, type FieldPath } from './finding.ts';

/** One thing wrong with the fields of a file. */
export interface FieldProblem {
  path: FieldPath;
  /** Whether the name of the field is at fault, not its value. */
  isKey: boolean;
  rule: 'unknown-field' | 'missing-field' | 'invalid-field';
  message: string;
}

/**
 * An issue of a schema as an author should read it: what is unexpected, what was
 * expected, and the nearest right name.
 *
 * @param known The names of the fields that the schema knows at a path.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  known: (path: FieldPath) => readonly string[],
): FieldProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      isKey: true,
      rule: 'unknown-field',
      message: unknownField(key, known(path)),
    }));
  }
  const value = valueAt(data, path);
  if (value === undefined) {
    return [
      {
        path,
        isKey: false,
        rule: 'missing-field',
        message: `Missing \`${fieldName(path)}\`, ${sentence(expected(issue))}`,
      },
    ];
  }
  const where = path.length === 0 ? '' : ` for \`${fieldName(path)}\``;
  const message = `Unexpected ${shown(value)}${where}, ${sentence(expected(issue))}${quotesHint(value, issue)}`;
  return [{ path, isKey: false, rule: 'invalid-field', message }];
}

function unknownField(key: string, known: readonly string[]): string {
  const guess = didYouMean(key, known);
  return `Unexpected field \`${key}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}.${guess}`;
}

/** What was expected, also where the schema leaves the words to Zod. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  const isMapping =
    issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record');
  return isMapping
    ? 'expected fields, each with its name: `name: value`'
    : `expected something else: ${issue.message}`;
}

/** A value as an author typed it, shortened: `` `2025-02-30` ``, “a list”. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('\n', ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

/** `title: 1984` is a number to YAML; an author meant text. */
function quotesHint(value: unknown, issue: z.core.$ZodIssue): string {
  const isTextExpected = issue.code === 'invalid_type' && issue.expected === 'string';
  return isTextExpected && (typeof value === 'number' || typeof value === 'boolean')
    ? ` YAML reads \`${String(value)}\` as a ${typeof value === 'number' ? 'number' : 'truth value'}: put it in quotation marks.`
    : '';
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
