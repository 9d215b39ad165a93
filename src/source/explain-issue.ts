import type { z } from 'zod';
import { mendedDate } from '../text/mend-date.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { fieldName, type FieldPath } from './finding.ts';

/** One thing wrong with the fields of a file. */
export interface FieldProblem {
  path: FieldPath;
  /** Whether the name of the field is at fault, not its value. */
  isKey: boolean;
  rule: 'unknown-field' | 'missing-field' | 'invalid-field';
  message: string;
  /** What to write instead, when there is no doubt. */
  fix?: string;
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
    const present = valueAt(data, path) as object;
    return issue.keys.map((key) => unknownField(key, path, known(path), present));
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
  const { hint, fix } = remedy(value, issue);
  const message = `Unexpected ${shown(value)}${where}, ${sentence(expected(issue))}${hint}`;
  return [{ path, isKey: false, rule: 'invalid-field', message, ...(fix !== undefined && { fix }) }];
}

function unknownField(key: string, path: FieldPath, known: readonly string[], present: object): FieldProblem {
  const inOtherCase = known.find(
    (name) => name.toLowerCase() === key.toLowerCase() && !Object.hasOwn(present, name),
  );
  const hint = familiar(key, known) || didYouMean(key, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  return {
    path: [...path, key],
    isKey: true,
    rule: 'unknown-field',
    message: `Unexpected field \`${key}\`, expected ${hint === '' ? `one of ${list}` : 'one that the contract has'}.${hint}`,
    ...(inOtherCase !== undefined && { fix: inOtherCase }),
  };
}

/** Fields of other generators whose purpose the contract meets otherwise. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  slug: 'The address of an article is the path of its file.',
  permalink: 'The address of an article is the path of its file; a former one goes into `previously`.',
  url: 'The address of an article is the path of its file; a former one goes into `previously`.',
  aliases: 'Former addresses go into `previously`.',
  redirect_from: 'Former addresses go into `previously`.',
  author: 'Write `authors`, a list of files in `content/authors/`: `authors: [volga-desk]`.',
  tags: 'What an article is about goes into `entities`, as files in `content/entities/`.',
  categories: 'Where an article belongs is its `region`; what it is about goes into `entities`.',
  keywords: 'What an article is about goes into `entities`, as files in `content/entities/`.',
  summary: 'Write it as `description`.',
  excerpt: 'Write it as `description`.',
  subtitle: 'Write it as `description`.',
  published: 'Write `draft: true` to keep an article out.',
  publishDate: 'Write it as `date`; one in the future is a scheduled article.',
  pubDate: 'Write it as `date`.',
  lastmod: 'Write it as `updated`.',
  layout: 'Every article has the same layout; leave it out.',
  lang: 'Write it as `language`.',
  type: 'Write it as `kind`.',
  cover: 'Write it as `image`: `{ src: map.png, alt: What it shows }`.',
};

function familiar(key: string, known: readonly string[]): string {
  return known.includes('authors') && Object.hasOwn(ELSEWHERE, key) ? ` ${ELSEWHERE[key] ?? ''}` : '';
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

interface Remedy {
  /** A sentence after the others, with a space before it, or nothing. */
  hint: string;
  fix?: string;
}

/** What was probably meant, by the form that was expected. */
function remedy(value: unknown, issue: z.core.$ZodIssue): Remedy {
  if (typeof value === 'number' || typeof value === 'boolean') return asText(value, issue);
  if (typeof value !== 'string') return { hint: '' };
  const { message } = issue;
  if (/^expected a (?:day|year)/.test(message)) return asDate(value, message);
  if (message.startsWith('expected a slug')) return asSlug(value);
  if (message.startsWith('expected one line') && value.includes('\n')) return asLine(value);
  if (message.startsWith('expected one of ')) return asOneOf(value, message);
  if (/^expected (?:one line|text) of 1 to (\d+)/.test(message)) return asShorter(value);
  if (message.startsWith('expected a list')) return asList(value);
  if (message.startsWith('expected `true` or `false`')) return asTruth(value);
  return { hint: '' };
}

/** `title: 1984` is a number to YAML; an author meant text. */
function asText(value: number | boolean, issue: z.core.$ZodIssue): Remedy {
  const isTextExpected = issue.code === 'invalid_type' && issue.expected === 'string';
  if (!isTextExpected || /^expected (?:a (?:day|year|slug))/.test(issue.message)) return { hint: '' };
  const what = typeof value === 'number' ? 'a number' : 'a truth value';
  return { hint: ` YAML reads \`${String(value)}\` as ${what}: put it in quotation marks.` };
}

function asDate(value: string, message: string): Remedy {
  const { date, hint } = mendedDate(value);
  if (hint !== undefined) return { hint: ` ${hint}` };
  const mended = date !== undefined && !message.includes('time') ? date.slice(0, 10) : date;
  if (mended === undefined || mended === value) return { hint: '' };
  return { hint: ` Did you mean \`${mended}\`?`, fix: mended };
}

function asSlug(value: string): Remedy {
  const small = value.trim().toLowerCase();
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(small)) return { hint: ` Did you mean \`${small}\`?`, fix: small };
  const joined = small.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const isLatin = !/[^\p{ASCII}]/u.test(value);
  return { hint: isLatin && joined !== '' ? ` Did you mean \`${joined}\`?` : ' Write the name of its file.' };
}

function asLine(value: string): Remedy {
  return {
    hint: value.trimEnd().includes('\n')
      ? ' It has a line break; in YAML, `>-` joins the lines below it to one.'
      : ' It ends with a line break, which `>` and `|` add; write `>-`.',
  };
}

function asOneOf(value: string, message: string): Remedy {
  const names = message.replace('expected one of ', '').split(', ');
  const same = names.find((name) => name.toLowerCase() === value.trim().toLowerCase());
  if (same !== undefined) return { hint: ` Did you mean \`${same}\`?`, fix: same };
  const guess = nearest(value, names);
  return { hint: guess === undefined ? '' : ` Did you mean \`${guess}\`?` };
}

function asShorter(value: string): Remedy {
  const { length } = Array.from(value);
  return { hint: value.trim() === '' ? '' : ` It has ${length}.` };
}

function asList(value: string): Remedy {
  const items = value.split(',').map((item) => item.trim());
  return { hint: items.some((item) => item === '') ? '' : ` Did you mean \`[${items.join(', ')}]\`?` };
}

function asTruth(value: string): Remedy {
  const small = value.trim().toLowerCase();
  if (['true', 'yes', 'on', 'y'].includes(small)) return { hint: ' Did you mean `true`?', fix: 'true' };
  if (['false', 'no', 'off', 'n'].includes(small)) return { hint: ' Did you mean `false`?', fix: 'false' };
  return { hint: '' };
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
