import { textWidth } from './text-width.ts';

/**
 * The lines of a label that has `widest` pixels: words as they are, as many to a line as fit; a word wider than
 * that is cut. Text without a word gives one empty line.
 */
export function wrapText(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/u).flatMap((each) => cut(each, widest))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > widest) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(word: string, widest: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter) > widest) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}
