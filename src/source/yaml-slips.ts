import type { Place } from '../text/place.ts';
import { afterCollection } from './after-collection.ts';
import { commentInFlow } from './flow-slips.ts';
import { pairingOf } from './quoted-inside.ts';
import type { YamlProblem } from './yaml-problem.ts';
import {
  commentOf,
  quotation,
  shown,
  shownInCode,
  type Commented,
  type SlipInValue,
} from './yaml-quotation.ts';

/** A field on a line of its own: indentation and hyphen, name, and what follows the colon. */
const FIELD = /^(\s*(?:- +)?)([A-Za-z_][\w-]*):([ \t]*)(.*)$/;

/** The field that a line begins, taken apart. */
export interface FieldLine {
  /** Columns before its name, counted from 0. */
  indentation: number;
  name: string;
  /** Whether a space follows the colon. */
  isSpaced: boolean;
  /** Without the white space around it. */
  value: string;
  /** Where the value is, counted from 0. */
  start: number;
}

/** The field that a line begins; nothing for another line. */
export function fieldLine(written: string): FieldLine | undefined {
  const [, before = '', name = '', space = '', value = ''] = FIELD.exec(written) ?? [];
  if (name === '') return undefined;
  const start = before.length + name.length + 1 + space.length;
  return { indentation: before.length, name, isSpaced: space !== '', value: value.trimEnd(), start };
}

/** A slip, of which the name and colon may be part. */
interface Slip extends SlipInValue {
  isWhole?: boolean;
}

/**
 * What an author probably meant by a line that YAML cannot read.
 *
 * @param line Its number.
 * @param isOpen Whether something in it is known to have no end.
 */
export function slipIn(written: string, line: number, isOpen: boolean): YamlProblem | undefined {
  const comment = isOpen ? commentInFlow(written, line) : undefined;
  if (comment) return comment;
  const field = fieldLine(written);
  if (!field) return otherColon(written, line);
  for (const look of isOpen ? [...SLIPS, openQuotation] : SLIPS) {
    const slip = look(field);
    if (!slip) continue;
    const start = slip.isWhole === true ? field.indentation : field.start;
    const place: Required<Place> = {
      line,
      column: start + 1,
      endLine: line,
      endColumn: field.start + field.value.length + 1,
    };
    const text = slip.isWhole === true ? `${field.name}: ${slip.value ?? ''}` : slip.value;
    const { message } = slip;
    return { place, message, field: field.name, ...(text !== undefined && { fix: { ...place, text } }) };
  }
  return undefined;
}

const SLIPS: readonly ((field: FieldLine) => Slip | undefined)[] = [
  missingSpace,
  listInLine,
  colonInside,
  afterQuotation,
  reservedBeginning,
  ({ name, value }) => afterCollection(name, value),
  openCollection,
];

/** `title = Turnover` as in TOML, and a colon of another script. */
function otherColon(written: string, line: number): YamlProblem | undefined {
  const [, before = '', name = '', sign = '', value = ''] =
    /^(\s*(?:- +)?)([A-Za-z_][\w-]*)\s*(=|\uFF1A)\s*(.*?)\s*$/.exec(written) ?? [];
  if (name === '') return undefined;
  const text = `${name}: ${value}`;
  const place = {
    line,
    column: before.length + 1,
    endLine: line,
    endColumn: written.trimEnd().length + 1,
  };
  const message = `Unexpected \`${sign}\` after \`${name}\`, expected a colon and a space: \`${shown(text)}\`.`;
  return { place, message, field: name, fix: { ...place, text } };
}

function missingSpace({ name, isSpaced, value }: FieldLine): Slip | undefined {
  if (isSpaced || value === '' || value.startsWith('//')) return undefined;
  const plain = value.trimStart();
  const what =
    plain === value
      ? `\`${name}:${shown(value)}\` without a space`
      : `no-break or other wide space after \`${name}:\``;
  const message = `Unexpected ${what}, expected \`${name}: ${shown(plain)}\`.`;
  return { message, value: plain, isWhole: true };
}

function colonInside({ name, value }: FieldLine): Slip | undefined {
  const commented = commentOf(value);
  if (!/^[^"'[{|>&*!%@`#].*?: /.test(`${commented.text} `)) return undefined;
  return quotation(
    name,
    commented,
    `Unexpected \`: \` inside the value of \`${name}\`, expected the whole of it in quotation marks`,
  );
}

/** Text in quotation marks, to the closing one. */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!'))/;

function afterQuotation({ name, value }: FieldLine): Slip | undefined {
  const [closed] = QUOTED.exec(value) ?? [];
  if (closed === undefined) return undefined;
  const { text, comment } = commentOf(value, closed.length);
  const after = text.slice(closed.length).trim();
  if (!/^[^#].*/.test(after) || !/[\p{L}\p{N}"']/u.test(after)) return undefined;
  if (/^'.*\\'/.test(text)) return escapedApostrophe(name, { text, comment });
  const pairing = isApostrophes(text) ? 'around' : pairingOf(text);
  const meant = pairing === 'around' ? text.slice(1, -1) : text;
  const fault = `Unexpected ${shownInCode(after)} after the closing quotation mark of \`${name}\`, expected quotation marks around the whole`;
  // Some of its marks are doubled already, or one has no end, and nobody knows which.
  return /^'.*''/.test(text) || pairing === 'open'
    ? { message: `${fault}.` }
    : quotation(name, { text: meant, comment }, fault);
}

/** `'Volga\\'s'`, as other languages write it; the backslash is itself between such marks. */
function escapedApostrophe(name: string, { text, comment }: Commented): Slip {
  const meant = text.replaceAll("\\'", "''");
  const isWhole = QUOTED.exec(meant)?.[0] === meant;
  const expected = isWhole ? `: \`${name}: ${shown(meant)}\`.` : '.';
  return {
    message: `Unexpected \`\\'\` in \`${name}\`, expected two apostrophes for one between single quotation marks${expected}`,
    ...(isWhole && { value: `${meant}${comment}` }),
  };
}

/** `'It's here'`: the marks around it were meant as quotation marks, those inside as apostrophes. */
function isApostrophes(value: string): boolean {
  return /^'(?:[^']|(?<=\p{L})'(?=\p{L}))*'$/u.test(value);
}

function openQuotation({ name, value }: FieldLine): Slip | undefined {
  const mark = value.charAt(0);
  if ((mark !== '"' && mark !== "'") || QUOTED.test(value)) return undefined;
  return {
    message: `Unexpected end of \`${name}\`, expected a closing quotation mark \`${mark}\`.`,
  };
}

/** Fields that hold lists, in files and in charts. */
const LISTS = new Set(
  'aliases authors corrections entities events figures mark navigation order previously roles sources y'.split(
    ' ',
  ),
);

/** `authors: - volga-desk`: a list begins on the line below its name. */
function listInLine({ name, value }: FieldLine): Slip | undefined {
  const [, item] = /^-\s+(.+)$/.exec(value) ?? [];
  if (item === undefined || !LISTS.has(name)) return undefined;
  const inBrackets = /^[\w/-]+$/.test(item) ? `, or in brackets: \`${name}: [${shown(item)}]\`` : '';
  const message = `Unexpected item of a list behind \`${name}:\`, expected it on a line of its own below${inBrackets}.`;
  return { message };
}

function reservedBeginning({ name, value }: FieldLine): Slip | undefined {
  if (!RESERVED_BEGINNING.test(value)) return undefined;
  const first = value.charAt(0);
  const slip = quotation(
    name,
    commentOf(value),
    `Unexpected ${shownInCode(first)} at the beginning of \`${name}\`, expected text that begins with it in quotation marks`,
  );
  // A hyphen may also be a list that lacks its line break, and a block may have been meant.
  return /[-|>]/.test(first) ? { message: slip.message } : slip;
}

/** What YAML keeps for itself; `|` and `>` may be followed by a comment, and by signs for the block below; `*name` stands alone. */
const RESERVED_BEGINNING = /^(?:[@`%,\]}]|[-?&*](?:\s|$)|\*\S+\s+[^\s#]|[|>](?![-+\d]{0,2}(?:\s+#.*)?$))/;

function openCollection({ name, value }: FieldLine): Slip | undefined {
  if (/^\[[^\]]*$/.test(value))
    return { message: `Unexpected end of the list \`${name}\`, expected a closing \`]\`.` };
  if (/^\{[^}]*$/.test(value)) return { message: `Unexpected end of \`${name}\`, expected a closing \`}\`.` };
  return undefined;
}
