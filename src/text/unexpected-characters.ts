import { characterName } from './character-names.ts';
import { KINDS, type Kind, type Severity, type Where } from './character-kinds.ts';
import { directionsIn } from './direction.ts';

/** One or more characters of a kind that readers cannot see, or not as they were meant. */
export interface UnexpectedCharacters {
  /** In code units, like `length`. */
  index: number;
  length: number;
  /** As authors can look it up: `right-to-left override U+202E`, `zero-width space U+200B and 2 more`. */
  name: string;
  /** Why it is unexpected, in a sentence. */
  reason: string;
  severity: Severity;
  /** What to write instead, where there is no doubt about it; often nothing at all. */
  replacement?: string;
}

/** Code units beyond the letters and signs that nearly all texts are made of: few enough of those to be told apart at once. */
const UNCOMMON = /[^\t\n -~\xA0-\xAC\xAE-\u02FF\u0400-\u044F\u2010-\u2027]/;

/**
 * Code units beyond the letters and signs that texts are made of. A text without any is
 * read at once, which a class of all that may be unexpected is too large for; the first of
 * the two classes keeps most letters from the second.
 */
const UNUSUAL =
  /(?=[^\t\n -~\u0400-\u044F\u2010-\u2027])[^\t\n\r -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u0590\u05D0-\u05EA\u0620-\u064A\u2010-\u2027\u202F-\u205F\u20A0-\u20CF\u2100-\u27FF\u3000-\u3029\u3030-\u3098\u309B-\u3163\u3165-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9F]/;

/** The same beside the halves of emoji, which may be in pairs or not. */
const UNUSUAL_BESIDE_EMOJI = new RegExp(`(?![\\uD83C-\\uD83E\\uDC00-\\uDFFF])${UNUSUAL.source}`);

/** Whatever may be unexpected, so that each kind is tried there only. */
const SUSPECT =
  '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\p{Default_Ignorable_Code_Point}\\u2028\\u2029\\u2800\\uFFF9-\\uFFFD\\p{Noncharacter_Code_Point}\\p{Co}\\p{Cs}]|\\p{M}{9}';
const unexpected = new RegExp(
  `(?=${SUSPECT})(?:${Object.entries(KINDS)
    .map(([name, { pattern }]) => `(?<${name}>${pattern})`)
    .join('|')})`,
  'gu',
);

/**
 * Characters of a text that readers cannot see, or not as they were meant, in its
 * order: controls, what turns text around, what is invisible, half characters, and
 * what Unicode keeps out of text. What a script or an emoji needs stays: joiners,
 * marks of direction beside right-to-left letters, variants, flags, no-break spaces.
 *
 * In linear time, and as slowly as it is read. Tabs and line ends are left to whoever
 * knows whether they may stand there.
 *
 * @see Unicode Technical Standard #39, “Unicode Security Mechanisms”; #55 on directions; #51 on emoji.
 */
export function* unexpectedCharacters(text: string, where: Where): Generator<UnexpectedCharacters> {
  if (isUsual(text)) return;
  const directionAt = directionsIn(text);
  let run: Run | undefined;
  for (const { 0: found, index, groups = {} } of text.matchAll(unexpected)) {
    const kind = kindOf(groups);
    if (kind?.severity[where] === undefined) continue;
    if (kind.isFitting?.(index, directionAt(index), where) === true) continue;
    if (run?.kind === kind && run.index + run.length === index) {
      run.found.push(found);
      run.length += found.length;
      continue;
    }
    if (run) yield told(run, where);
    run = { kind, index, length: found.length, found: [found] };
  }
  if (run) yield told(run, where);
}

/**
 * A text with U+FFFD, the replacement character, for each code unit of what no body may
 * hold wherever it stands, so that what is made of a refused text is harmless too: controls,
 * overrides of direction, hidden tags, half characters, non-characters. Its length stays.
 */
export function neutralised(text: string): string {
  if (isUsual(text)) return text;
  return text.replace(unexpected, (found: string, ...more: unknown[]) => {
    const kind = kindOf(more.at(-1) as Groups);
    const isRefused = kind?.severity.body === 'error' && kind.isFitting === undefined;
    return isRefused ? '\uFFFD'.repeat(found.length) : found;
  });
}

/** A text without what readers of a body do not see and nothing needs: zero-width spaces, marks that stray. */
export function withoutUnseen(text: string): string {
  let result = '';
  let end = 0;
  for (const { index, length, severity, replacement } of unexpectedCharacters(text, 'body')) {
    if (severity !== 'warning' || replacement === undefined) continue;
    result += text.slice(end, index) + replacement;
    end = index + length;
  }
  return end === 0 ? text : result + text.slice(end);
}

/** Whether a text has only what most texts are made of, so that nothing in it is unexpected. */
export function isUsual(text: string): boolean {
  if (text !== askedLast) [askedLast, wasUsual] = [text, isUsualAnew(text)];
  return wasUsual;
}

/** Several who look at a text ask one after the other. */
let [askedLast, wasUsual] = ['', true];

function isUsualAnew(text: string): boolean {
  if (!UNCOMMON.test(text)) return true;
  return !UNUSUAL.test(text) || (!UNUSUAL_BESIDE_EMOJI.test(text) && text.isWellFormed());
}

/** Neighbours of one kind. */
interface Run {
  kind: Kind;
  index: number;
  length: number;
  found: string[];
}

function told({ kind, index, length, found }: Run, where: Where): UnexpectedCharacters {
  const [first = '', ...more] = found;
  const name = (kind.name ?? characterName)(first);
  const replacement = replacementOf(kind, found, where);
  return {
    index,
    length,
    name: more.length === 0 ? name : `${name} and ${more.length} more`,
    reason: kind.reason,
    severity: kind.severity[where] ?? 'warning',
    ...(replacement !== undefined && { replacement }),
  };
}

/** What to write instead of a run; nothing when one of its characters is in doubt. */
function replacementOf({ replacement }: Kind, found: readonly string[], where: Where): string | undefined {
  const instead = found.map((one) =>
    typeof replacement === 'function' ? replacement(one, where) : replacement,
  );
  return instead.includes(undefined) ? undefined : instead.join('');
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The kind whose part of the expression matched. */
function kindOf(groups: Groups): Kind | undefined {
  for (const name in KINDS) if (groups[name] !== undefined) return KINDS[name];
  return undefined;
}
