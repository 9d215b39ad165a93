import {
  autocomplete,
  autocompleteMultiselect,
  cancel,
  isCancel,
  select,
  text,
  type CANCEL_SYMBOL,
} from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import type { Offered } from '../../src/desk/answer-problem.ts';
import { fold } from '../../src/text/fold.ts';
import { romanise } from '../../src/text/transliteration.ts';

/** Where questions are asked: the terminal, unless a test says otherwise. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** Thrown when the author leaves with Ctrl-C or Escape. */
export class Left extends Error {}

/** Says that nothing has been done, to an author who left. */
export function sayLeft(): void {
  cancel('Nothing was written.');
}

/** Asks for a line of text. An empty one is no answer where one need not be given. */
export async function askLine(
  terminal: Terminal,
  message: string,
  problemOf: (line: string) => string | undefined,
  initialValue?: string,
): Promise<string> {
  const line = await text({
    ...terminal,
    message,
    ...(initialValue !== undefined && { initialValue }),
    validate: (value) => problemOf(clean(value ?? '')),
  });
  return clean(orLeave(line));
}

/** Asks for one of some words, of which the usual one is offered first. */
export async function askWord(
  terminal: Terminal,
  message: string,
  words: readonly string[],
  usual?: string,
): Promise<string> {
  const options = words.map((value) => ({ value, label: value }));
  return orLeave(
    await select({ ...terminal, message, options, ...(usual !== undefined && { initialValue: usual }) }),
  );
}

/** What was picked: the slug of something that exists, or the name of something that does not yet. */
export type Picked = { slug: string } | { name: string };

/**
 * Asks for one file of a collection, offered while one types; what matches none may be made. It asks
 * again until one is picked: where nothing matches, what asks takes an empty choice for an answer.
 *
 * @param noun What is made of a name that nothing has; nothing where none may be made.
 */
export async function pickOne(
  terminal: Terminal,
  message: string,
  offered: readonly Offered[],
  noun: string | undefined,
): Promise<Picked> {
  return picked(
    orLeave(
      await autocomplete({
        ...terminal,
        message,
        ...choices(offered, noun, { isOne: true }),
        maxItems: 10,
        validate: (value) => (value === undefined ? nothingPicked(offered, noun) : undefined),
      }),
    ),
  );
}

/** The same for several, in the order in which they were picked. */
export async function pickMany(
  terminal: Terminal,
  message: string,
  offered: readonly Offered[],
  noun: string,
  isRequired: boolean,
): Promise<Picked[]> {
  const values = orLeave(
    await autocompleteMultiselect({
      ...terminal,
      message,
      ...choices(offered, noun),
      maxItems: 10,
      required: isRequired,
    }),
  );
  return values.map(picked);
}

function nothingPicked(offered: readonly Offered[], noun: string | undefined): string {
  if (noun === undefined)
    return 'Unexpected empty choice, expected one of the list. Delete what you typed to see all.';
  return offered.length === 0
    ? `Unexpected empty choice, expected a name: there is no ${noun} yet. Type one to make it.`
    : `Unexpected empty choice, expected one of the list, or the name of another ${noun} to make.`;
}

/** Begins a value that is the name of something to be made; no slug begins so. */
const NEW = '+';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/**
 * The options for what has been typed: everything that exists, first what begins so; where
 * several are picked, what was made already; and making what was typed.
 */
function choices(
  offered: readonly Offered[],
  noun: string | undefined,
  { isOne = false }: { isOne?: boolean } = {},
) {
  const known = offered.map(({ slug, name }): Choice => ({ value: slug, label: name, hint: slug }));
  const searched = new Map(
    offered.map(({ slug, name, also }) => [slug, [slug, name, ...also].map(searchable).join('\n')]),
  );
  const names = new Set(offered.flatMap(({ slug, name, also }) => [slug, name, ...also]));
  return {
    options(this: { userInput: string; selectedValues: unknown[] }): Choice[] {
      const typed = clean(this.userInput);
      // Where one is picked, the selected value is what was marked before the last key: the name but for its end.
      const selected = isOne ? [] : this.selectedValues.map(String);
      const made = selected.filter((value) => value.startsWith(NEW));
      const isNew = noun !== undefined && typed !== '' && !names.has(typed);
      const offeredToMake = isNew ? [NEW + typed] : [];
      const isLater = ({ label }: Choice) => Number(!searchable(label).startsWith(searchable(typed)));
      return [
        ...known.toSorted((a, b) => isLater(a) - isLater(b)),
        ...[...new Set([...made, ...offeredToMake])].map((value) => ({
          value,
          label: `${value.slice(NEW.length)} (make this ${noun ?? ''})`,
        })),
      ];
    },
    filter: (search: string, { value }: { value: string }) =>
      value.startsWith(NEW) || searched.get(value)?.includes(searchable(search)) === true,
  };
}

function picked(value: string): Picked {
  return value.startsWith(NEW) ? { name: value.slice(NEW.length) } : { slug: value };
}

/** Text as it is compared: found in Latin letters and in its own, with and without marks. */
function searchable(words: string): string {
  return fold(romanise(words));
}

/** As files hold it: without space around it, letters with their marks in one. */
function clean(line: string): string {
  return line.trim().normalize('NFC');
}

function orLeave<Value>(value: Value | typeof CANCEL_SYMBOL): Value {
  if (isCancel(value)) throw new Left();
  return value;
}
