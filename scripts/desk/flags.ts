import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/text/nearest.ts';

/** A flag that a command takes: `text` is followed by a value, `list` by several with commas, `switch` by nothing. */
export type Flags = Readonly<Record<string, 'text' | 'list' | 'switch'>>;

/** What a command line says. */
export interface CommandLine {
  words: string[];
  texts: Record<string, string>;
  lists: Record<string, string[]>;
  switches: Record<string, boolean>;
  /** What is wrong with it, in sentences. */
  problems: string[];
}

/** Reads a command line; every flag that nobody knows or that lacks its value is told. */
export function readCommandLine(args: readonly string[], flags: Flags): CommandLine {
  const line: CommandLine = { words: [], texts: {}, lists: {}, switches: {}, problems: [] };
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, form]) => [
      name,
      { type: form === 'switch' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') line.words.push(token.value);
    else if (token.kind === 'option') read(token, flags, line);
  }
  return line;
}

interface Option {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function read({ name, rawName, value, inlineValue }: Option, flags: Flags, line: CommandLine): void {
  const isNegative = flags[name] === undefined && flags[name.replace(/^no-/, '')] === 'switch';
  const known = isNegative ? name.replace(/^no-/, '') : name;
  const form = Object.hasOwn(flags, known) ? flags[known] : undefined;
  if (form === undefined) {
    const guess = didYouMean(
      rawName,
      Object.keys(flags).map((flag) => `--${flag}`),
    );
    line.problems.push(`Unexpected flag \`${rawName}\`, expected one that \`--help\` lists.${guess}`);
  } else if (form === 'switch') {
    if (value === undefined) line.switches[known] = !isNegative;
    else line.problems.push(`Unexpected value \`${value}\` of \`${rawName}\`, expected none.`);
  } else if (value === undefined || (inlineValue !== true && value.startsWith('--'))) {
    line.problems.push(`Unexpected end after \`${rawName}\`, expected its value.`);
  } else if (form === 'text') line.texts[known] = value;
  else line.lists[known] = [...(line.lists[known] ?? []), ...itemsOf(value)];
}

function itemsOf(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
