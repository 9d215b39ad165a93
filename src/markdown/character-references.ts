import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import { LineIndex } from '../source/line-index.ts';
import type { Severity } from '../text/character-kinds.ts';
import { fromWindows1252 } from '../text/stray-controls.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/**
 * A character that must not stand in a text must not be smuggled into it by its number either: `&#x202E;`. Nor may marks
 * be piled up by theirs.
 * A number that stands for no character is lost: the parser makes U+FFFD of it.
 */
export const characterReferences: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  if (!source.includes('&#')) return;
  let lines: LineIndex | undefined;
  const tell: Teller = (offset, written, message, { meant, severity } = {}) => {
    const found = (lines ??= new LineIndex(source, 1)).place(offset, offset + written.length);
    const { line, column, endLine, endColumn } = found;
    report(
      file,
      { start: { line, column }, end: { line: endLine, column: endColumn } },
      {
        rule: 'unexpected-character',
        message: `Unexpected \`${written}\`, ${message}`,
        ...(severity && { severity }),
        ...(meant !== undefined && { mend: { written, by: meant } }),
      },
    );
  };
  eachNode(tree, (node) => {
    const { position } = node;
    if (!position) return undefined;
    const { offset = 0 } = position.start;
    const written = source.slice(offset, position.end.offset);
    let references: References | undefined;
    for (const text of textsOf(node)) {
      if (text.includes('\uFFFD')) tellLost(written, offset, tell);
      for (const one of unexpectedCharacters(text, 'body')) {
        const found = text.slice(one.index, one.index + one.length);
        if (one.severity !== 'error' && !isPile(found)) continue;
        // Without a reference it stands there itself, and was judged with the whole source.
        const reference = firstOf(found, (references ??= referencesIn(written)));
        if (!reference) continue;
        const message = `${one.name}, expected text that readers can see. ${one.reason}`;
        tell(offset + reference.index, reference[0], message, { severity: one.severity });
      }
    }
    return undefined;
  });
};

/** Tells of a reference at an offset of the text, with the character that was meant, if there is no doubt. */
type Teller = (
  offset: number,
  written: string,
  message: string,
  more?: { meant?: string | undefined; severity?: Severity },
) => void;

/** References to characters by their numbers, the last ones first: those that are told are taken off. */
type References = ReadonlyMap<number, RegExpExecArray[]>;

function referencesIn(written: string): References {
  return Map.groupBy([...written.matchAll(NUMBER)].reverse(), numberOf);
}

/** The first of the next references to some characters. */
function firstOf(characters: string, references: References): RegExpExecArray | undefined {
  const found = Array.from(characters, (character) => references.get(character.codePointAt(0) ?? 0)?.pop());
  return found.find((one) => one !== undefined);
}

/** Marks that each may stand on a letter, and so many may not; other characters that nobody sees are taken out. */
function isPile(characters: string): boolean {
  return /^\p{M}+$/u.test(characters) && !/\p{Default_Ignorable_Code_Point}/u.test(characters);
}

function tellLost(written: string, offset: number, tell: Teller): void {
  for (const match of written.matchAll(NUMBER)) {
    const { 0: reference, index } = match;
    const code = numberOf(match);
    if (!isLost(code)) continue;
    const meant = meantBy(code);
    const expected = meant === undefined ? 'text that readers can see' : `\`${meant}\``;
    tell(offset + index, reference, `the number of no character, expected ${expected}.`, { meant });
  }
}

const NUMBER = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

function numberOf([, hexadecimal, decimal]: RegExpExecArray): number {
  return hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
}

/** Numbers of nothing: halves of surrogate pairs, non-characters, what lies beyond Unicode, and controls. */
function isLost(code: number): boolean {
  if (code > 0x10_ff_ff) return true;
  return /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(code));
}

/** Browsers, and so whoever writes HTML, take the numbers of Windows-1252 for its characters. */
function meantBy(code: number): string | undefined {
  if (code === 0x85) return '…';
  return code > 0x7f && code < 0xa0 ? fromWindows1252(String.fromCodePoint(code)) : undefined;
}

/** The texts in which the parser decodes references. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'image':
      return [node.alt ?? '', node.title ?? '', node.url];
    case 'link':
    case 'definition':
      return [node.title ?? '', node.url];
    default:
      return [];
  }
}
