import type { Edit } from './edit.ts';

/** An opening and a closing quotation mark. */
export type Quotes = readonly [opening: string, closing: string];

/** The habits of a language. */
export interface Habits {
  /** Pairs of double quotation marks, the outer first, the last for anything deeper. */
  quotes: readonly Quotes[];
  /** The single ones, if others than ‘ and ’. */
  singles?: Quotes;
  /** What ` - ` and ` -- ` between words mean. */
  dash: string;
}

const MARKS = /["'“”„«»‘’‚]|-+|\.{3,}/g;
const SPACE = /\s/;
const WORD = /[\p{L}\p{M}\p{N}\uFFFC\uD800-\uDFFF]/u;
/** Before these, a mark behind a slash or dash does not close: `and/or "both"`. */
const BEGINNING = /[\p{L}\p{N}\uFFFC\uD800-\uDFFF([{<«„“‘‚$€£]/u;
const DIGIT = /\d/;
/** After these, and after a space or at the beginning, a quotation mark opens. */
const OPENERS = /[([{<«„“‘‚–—/¿¡-]/;

/** Words that begin with an apostrophe, and decades, by language: ’tis, ’90s; ’s avonds; ’68er. */
const ELISIONS: Readonly<Record<string, RegExp>> = {
  de: elisionOf('\\d\\der|s|n|nen?|ner'),
  en: elisionOf('\\d\\ds|tis|twas|twere|twill|em|til|cause|n'),
  nl: elisionOf('s|t|n|m|k|r|ns'),
};

function elisionOf(words: string): RegExp {
  return new RegExp(`^(?:\\d\\d(?![\\p{L}\\p{N}'’])|(?:${words})(?![\\p{L}\\p{N}]))`, 'iu');
}

const CURLED_SINGLE: Quotes = ['‘', '’'];
/** A year before a hyphen, that is no part of a longer number, date, code or path. */
const YEAR_BEFORE = /(?<![\p{L}\p{N}.…,_/#–—-])(?:1\d|20)\d\d$/u;
const YEAR_AFTER = /^(?:1\d|20)\d\d(?![\p{L}\p{N}_/–—-]|[.,]\d)/u;
/** What may stand on the two sides of a spaced hyphen that is a dash. */
const BEFORE_DASH = /[\p{L}\p{N}\p{M}\uFFFC)\]%’”»"'.,!?…°]/u;
const AFTER_DASH = /[\p{L}\p{N}\uFFFC([‘“«„"'$€£₽₸]/u;

/** Quotation marks, apostrophes, dashes and ellipses; `language` is a primary tag. */
export function punctuation(text: string, { quotes, singles, dash }: Habits, language: string): Edit[] {
  const edits: Edit[] = [];
  const state: State = {
    ...{ text, quotes, singleQuotes: singles ?? CURLED_SINGLE, language },
    ...{ closers: [], singles: 0, wasOpening: -1, wasClosing: -1 },
  };
  // Without the list that `matchAll` makes even of no matches.
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    const { 0: mark, index } = found;
    const replacement = replace(state, mark, index, dash);
    if (replacement === undefined || replacement.text === mark) continue;
    edits.push({ end: index + mark.length, start: index, ...replacement });
  }
  return edits;
}

interface State {
  text: string;
  quotes: readonly Quotes[];
  singleQuotes: Quotes;
  language: string;
  /** The closing marks of double quotations that are open. */
  closers: string[];
  /** Single quotations that are open. */
  singles: number;
  /** Where the last opening and closing marks ended, since what stands in the text may still be straight. */
  wasOpening: number;
  wasClosing: number;
}

type Replacement = { text: string; start?: number } | undefined;

function replace(state: State, mark: string, index: number, dash: string): Replacement {
  if (mark.startsWith('.')) return ellipsis(state.text, mark, index);
  if (mark.startsWith('-')) return dashFor(state.text, mark, index, dash);
  if (mark === '"') return double(state, index);
  if (mark === "'") return single(state, index);
  follow(state, mark, index);
  return undefined;
}

function double(state: State, index: number): Replacement {
  const { text, quotes, closers } = state;
  if (opensDouble(state, index)) {
    const pair = quotes[Math.min(closers.length, quotes.length - 1)];
    if (isBlank(text.charAt(index + 1)) || !pair) return undefined;
    state.closers.push(pair[1]);
    state.wasOpening = index + 1;
    return { text: pair[0] };
  }
  if (closers.length === 0 && DIGIT.test(text.charAt(index - 1))) return undefined;
  const closer = closers.pop() ?? quotes[0]?.[1];
  if (closer === undefined) return undefined;
  state.wasClosing = index + 1;
  return { text: closer };
}

/** Between two spaces a mark opens nothing, but does not close either; before a space it may close what is open. */
function opensDouble(state: State, index: number): boolean {
  if (isElided(state.text, index)) return true;
  const before = state.text.charAt(index - 1);
  if (!opensAfter(state, before, index)) return false;
  if (state.closers.length > 0 && isEnd(state, index)) return false;
  return !isBlank(state.text.charAt(index + 1)) || isBlank(before) || state.closers.length === 0;
}

function single(state: State, index: number): Replacement {
  const { text } = state;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (state.singles > 0 && isEnd(state, index)) return closeSingle(state, index);
  if (!opensAfter(state, before, index)) {
    if (WORD.test(after)) return { text: '’' };
    if (state.singles === 0 && DIGIT.test(before)) return undefined;
    return closeSingle(state, index);
  }
  if (isBlank(after)) return isBlank(before) || state.singles === 0 ? undefined : closeSingle(state, index);
  if (ELISIONS[state.language]?.test(text.slice(index + 1, index + 8)) === true) return { text: '’' };
  state.singles++;
  state.wasOpening = index + 1;
  return { text: state.singleQuotes[0] };
}

/** Where none is open, it is an apostrophe. */
function closeSingle(state: State, index: number): Replacement {
  const text = state.singles > 0 ? state.singleQuotes[1] : '’';
  state.singles = Math.max(0, state.singles - 1);
  state.wasClosing = index + 1;
  return { text };
}

/** Marks that are typographic already, so that straight ones after them know what is open. */
function follow(state: State, mark: string, index: number): void {
  const isOpening = /[‚‘’]/.test(mark) ? followSingle(state, mark, index) : followDouble(state, mark, index);
  if (isOpening === undefined) return;
  if (isOpening) state.wasOpening = index + 1;
  else state.wasClosing = index + 1;
}

/** Whether a mark opens; nothing of an apostrophe. */
function followSingle(state: State, mark: string, index: number): boolean | undefined {
  if (mark === '’' && WORD.test(state.text.charAt(index + 1))) return undefined;
  const isOpening = mark === '‚' || (mark === '‘' && (state.singles === 0 || state.singleQuotes[1] !== mark));
  state.singles = Math.max(0, state.singles + (isOpening ? 1 : -1));
  return isOpening;
}

function followDouble(state: State, mark: string, index: number): boolean {
  const isOpening = !closesDouble(state, mark, index);
  if (isOpening) state.closers.push(closerOf(mark, state.quotes));
  else state.closers.pop();
  return isOpening;
}

/** By the habits of the language, or of another one where a mark is none of its own. */
function closerOf(mark: string, quotes: readonly Quotes[]): string {
  return quotes.find(([opening]) => opening === mark)?.[1] ?? CLOSERS[mark] ?? '”';
}

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '»': '«', '„': '“' };

/** Some marks open in one language and close in another: `“Hello”`, `„Hallo“`, `»Hallo«`. */
function closesDouble(state: State, mark: string, index: number): boolean {
  const { closers, quotes } = state;
  if (mark === '”') return true;
  if (mark === '»')
    return closers.at(-1) === mark || quotes[0]?.[0].startsWith('«') === true || !opensDouble(state, index);
  const mayClose =
    closers.at(-1) === mark || quotes[0]?.[1] === mark || (closers.length > 0 && closesLow(mark, quotes));
  return mayClose && !opensDouble(state, index);
}

/** Where `„` is closed by `”`, many type `“`, as it closes in German. */
function closesLow(mark: string, quotes: readonly Quotes[]): boolean {
  return mark === '“' && quotes[0]?.[0] === '„';
}

/** Whether a mark stands between an article without its vowel and a word: `l'"affaire"`, `dell'"economia"`. */
function isElided(text: string, index: number): boolean {
  return (
    /['’]/.test(text.charAt(index - 1)) &&
    /\p{L}/u.test(text.charAt(index - 2)) &&
    WORD.test(text.charAt(index + 1))
  );
}

function opensAfter(state: State, before: string, index: number): boolean {
  if (state.wasOpening === index) return true;
  if (state.wasClosing === index) return false;
  return isBlank(before) || OPENERS.test(before);
}

/** Whether a mark behind a slash, a dash or its like is the end of what is quoted: `mkdir('/')`, `join('')`. */
function isEnd({ text, wasOpening, closers }: State, index: number): boolean {
  const before = text.charAt(index - 1);
  const mark = text.charAt(index);
  const after = text.charAt(index + 1);
  if (after === '' || BEGINNING.test(after)) return false;
  const closesAtOnce = mark === '"' || mark === before || mark === closers.at(-1);
  return /[/–—-]/.test(before) || (wasOpening === index && closesAtOnce);
}

function ellipsis(text: string, mark: string, index: number): Replacement {
  if (mark.length !== 3) return undefined;
  const isInside = WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index + 3));
  return isInside ? undefined : { text: '…' };
}

function dashFor(text: string, mark: string, index: number, dash: string): Replacement {
  const end = index + mark.length;
  if (mark.length > 3) return undefined;
  if (isSpace(text.charAt(index - 1)) && isSpace(text.charAt(end)))
    return spacedDash(text, mark, index, dash);
  if (mark === '-') return isYears(text, index) ? { text: '–' } : undefined;
  const [before, after] = [text.charAt(index - 1), text.charAt(end)];
  if (!isBetween(before, after)) return undefined;
  return { text: isRange(before, after) && mark === '--' ? '–' : '—' };
}

/** ` - `, ` -- ` and ` --- `; the first space goes with the dash. A hyphen between numbers may be a minus sign. */
function spacedDash(text: string, mark: string, index: number, dash: string): Replacement {
  const [before, after] = [text.charAt(index - 2), text.charAt(index + mark.length + 1)];
  if (!isBetween(before, after) || (mark === '-' && isRange(before, after))) return undefined;
  return { start: index - 1, text: `\u00A0${mark === '---' ? '—' : dash}` };
}

function isBetween(before: string, after: string): boolean {
  return BEFORE_DASH.test(before) && AFTER_DASH.test(after);
}

function isRange(before: string, after: string): boolean {
  return DIGIT.test(before) && DIGIT.test(after);
}

/** `2016-2020`, the later year second. */
function isYears(text: string, index: number): boolean {
  const [from] = YEAR_BEFORE.exec(text.slice(Math.max(0, index - 6), index)) ?? [];
  const [to] = YEAR_AFTER.exec(text.slice(index + 1, index + 8)) ?? [];
  return from !== undefined && to !== undefined && from < to;
}

function isSpace(character: string): boolean {
  return character !== '' && SPACE.test(character);
}

function isBlank(character: string): boolean {
  return character === '' || SPACE.test(character);
}
