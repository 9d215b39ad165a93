import type { z } from 'zod';
import { languageNamed } from '../text/language-named.ts';
import { languageTag, unknownLanguage } from '../text/language-tag.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { familiarField } from './familiar-fields.ts';
import { fieldName, type FieldPath } from './finding.ts';
import { remedy } from './remedy.ts';
import { inMessage } from '../text/in-message.ts';

/** One thing wrong with the fields of a file. */
export interface FieldProblem {
  path: FieldPath;
  /** Whether the name of the field is at fault, not its value. */
  isKey: boolean;
  rule: 'unknown-field' | 'missing-field' | 'invalid-field';
  message: string;
  /** How the message on a value begins: “Unexpected `KAMAZ` for `entities[0]`”. */
  unexpected?: string;
  /** What to write instead, when there is no doubt. */
  fix?: string;
  /** The field that an unknown one was probably meant for. */
  meant?: string;
  /** Whether it is of a mapping as a whole, so that nothing is said of the fields that this lacks. */
  isOfMapping?: true;
}

/**
 * An issue of a schema as an author should read it: what is unexpected, what was
 * expected, and the nearest right name.
 *
 * @param known The names of the fields that the schema knows at a path.
 * @param written A value as its author wrote it, where that is known.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  known: (path: FieldPath) => readonly string[],
  written: (path: FieldPath) => string | undefined = () => undefined,
): FieldProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const present = valueAt(data, path) as object;
    const names = known(path);
    const values = issue.keys.filter((key) => isNameless(key, names, present));
    const isOfValues = path.length > 0 && values.length === Object.keys(present).length;
    if (isOfValues) return [withoutNames(values, path, names)];
    return issue.keys.map(
      (key) => withoutSpace(key, path, names, present) ?? unknownField(key, path, names, present),
    );
  }
  if (issue.code === 'invalid_key') return [unfitName(issue, path)];
  const value = valueAt(data, path);
  if (value === undefined) {
    return [
      {
        path,
        isKey: false,
        rule: 'missing-field',
        message: `Missing \`${fieldName(path)}\`, ${sentence(expected(issue, known(path)))}`,
      },
    ];
  }
  const where = path.length === 0 ? '' : ` for \`${fieldName(path)}\``;
  const source = written(path);
  const { hint, fix } = remedy({ value, issue, path, source });
  const unexpected = `Unexpected ${shown(value, source)}${where}`;
  const message = `${unexpected}, ${sentence(expected(issue, known(path)))}${hint}`;
  return [
    { path, isKey: false, rule: 'invalid-field', message, unexpected, ...(fix !== undefined && { fix }) },
  ];
}

/** A value in braces without the name of its field: `{map.png}`, which YAML takes for a name without a value. */
function isNameless(key: string, known: readonly string[], present: object): boolean {
  const isLone = (present as Record<string, unknown>)[key] === null;
  return isLone && nearest(key, known) === undefined && nameBefore(key, known) === undefined;
}

function withoutNames(values: readonly string[], path: FieldPath, known: readonly string[]): FieldProblem {
  const shownValues = values.map((value) => `\`${shortened(value)}\``).join(', ');
  const message = `Unexpected ${shownValues} for \`${fieldName(path)}\`, ${fieldsByName(known)}.`;
  return { path, isKey: false, rule: 'invalid-field', message, isOfMapping: true };
}

/** `{src:map.png}`, which YAML takes for a name without a value, for want of a space. */
function withoutSpace(
  key: string,
  path: FieldPath,
  known: readonly string[],
  present: object,
): FieldProblem | undefined {
  const name = nameBefore(key, known);
  if (name === undefined || (present as Record<string, unknown>)[key] !== null) return undefined;
  const value = key.slice(name.length + 1);
  const message = `Unexpected \`${shortened(key)}\` without a space, expected \`${shortened(`${name}: ${value}`)}\`.`;
  return { path: [...path, key], isKey: true, rule: 'unknown-field', message, meant: name };
}

/** The field whose name stands before a colon. */
function nameBefore(key: string, known: readonly string[]): string | undefined {
  return known.find((name) => key.startsWith(`${name}:`) && key.length > name.length + 1);
}

function fieldsByName(known: readonly string[]): string {
  const names = known.slice(0, 4).map((name) => `${name}: …`);
  return `expected fields, each with its name: \`${names.length > 0 ? `{ ${names.join(', ')} }` : 'name: value'}\``;
}

function unknownField(key: string, path: FieldPath, known: readonly string[], present: object): FieldProblem {
  const inOtherCase = known.find(
    (name) => name.toLowerCase() === key.toLowerCase() && !Object.hasOwn(present, name),
  );
  const alike = nearest(key, known);
  const isThere = alike !== undefined && Object.hasOwn(present, alike);
  const guess = isThere ? ` \`${alike}\` is there already: keep one of them.` : didYouMean(key, known);
  const hint = familiarField(key, known, present) || guess;
  const meant = alike ?? /`(\w+)`/.exec(hint)?.[1];
  const list = known.map((name) => `\`${name}\``).join(', ');
  return {
    path: [...path, key],
    isKey: true,
    rule: 'unknown-field',
    message: `Unexpected field \`${shortened(key)}\`, expected ${hint === '' ? `one of ${list}` : 'one that the contract has'}.${hint}`,
    ...(inOtherCase !== undefined && { fix: inOtherCase }),
    ...(meant !== undefined && { meant }),
  };
}

/** An unknown field that was meant for another after all. */
export function meantFor(problem: FieldProblem, name: string): FieldProblem {
  const message = `Unexpected field \`${shortened(String(problem.path.at(-1)))}\`, expected one that the contract has. Did you mean \`${name}\`?`;
  return { ...problem, message, meant: name };
}

/** A name that an author gives, such as the language of a translation, in another form. */
function unfitName(issue: z.core.$ZodIssueInvalidKey, path: FieldPath): FieldProblem {
  const key = String(path.at(-1));
  const form = issue.issues.find(({ message }) => message.startsWith('expected'))?.message ?? issue.message;
  const isOfLanguage = form.startsWith('expected a language tag');
  const small = languageTag(key) ?? (isOfLanguage ? languageNamed(key) : undefined);
  const isMeant = isOfLanguage && small !== undefined;
  const hint = isMeant ? ` Did you mean \`${small}\`?` : isOfLanguage ? unknownLanguage(key) : '';
  return {
    path,
    isKey: true,
    rule: 'invalid-field',
    message: `Unexpected name \`${shortened(key)}\` in \`${fieldName(path.slice(0, -1))}\`, ${sentence(form)}${hint}`,
    ...(isMeant && { fix: small }),
  };
}

/** What was expected, also where the schema leaves the words to Zod. */
function expected(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.message.startsWith('expected')) return issue.message;
  const isMapping =
    issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record');
  return isMapping
    ? fieldsByName(issue.path.length > 0 ? known : [])
    : `expected something else: ${issue.message}`;
}

/** A value as its author wrote it, shortened: `` `2025-02-30` ``, `` `"441"` ``, “a list”. */
function shown(value: unknown, written: string | undefined): string {
  if (value === null || value === undefined || value === '') return 'empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return 'mapping';
  return `\`${shortened(written ?? (typeof value === 'string' ? value : JSON.stringify(value)))}\``;
}

function shortened(text: string): string {
  return inMessage(text.replaceAll('\n', ' ').replaceAll('\t', '\\t').replaceAll('\r', '\\r'));
}

function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

/** What stands at a path of fields. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
