import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { LineIndex } from '../source/line-index.ts';
import { isUsual } from '../text/unexpected-characters.ts';
import { report } from './report.ts';

/** A mark as it is, or the number of a character. */
const MARK = String.raw`(?:\p{M}|&#(?:x[\da-f]{1,6}|\d{1,7});)`;

/** Marks with signs of emphasis among them, which readers do not see. */
const PILE = new RegExp(`${MARK}(?:[*_~]*${MARK}){8,}`, 'giu');

/**
 * Warns of marks that are piled up across the signs of emphasis, `*\u0301\u0301*\u0301…`: those that follow each
 * other are told where characters are, and where references to them are.
 */
export const markPiles: Plugin<[], Root> = () => (_, file) => {
  const source = String(file.value);
  if (isUsual(source) && !source.includes('&#')) return;
  let lines: LineIndex | undefined;
  for (const { 0: written, index } of source.matchAll(PILE)) {
    const parts = written.split(/[*_~]+/).map(decoded);
    const pile = IN_LINE.exec(parts.join(''))?.[0];
    if (pile === undefined || parts.some((part) => IN_LINE.test(part))) continue;
    const count = Array.from(pile).length;
    const { line, column, endLine, endColumn } = (lines ??= new LineIndex(source, 1)).place(
      index,
      index + written.length,
    );
    report(
      file,
      { start: { line, column }, end: { line: endLine, column: endColumn } },
      {
        rule: 'unexpected-character',
        severity: 'warning',
        message: `Unexpected pile of ${count} combining marks, expected text that readers can see. No writing sets more than 8 marks on a letter; they cover the lines around it.`,
      },
    );
  }
};

/** More marks than some writing has on a letter. */
const IN_LINE = /\p{M}{9,}/u;

function decoded(written: string): string {
  return written.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0x10_ff_ff ? '' : String.fromCodePoint(code);
  });
}
