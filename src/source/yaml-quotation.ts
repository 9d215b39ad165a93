import { inMessage } from '../text/in-message.ts';

/** A value without quotation marks, and what YAML takes for a comment behind it. */
export interface Commented {
  text: string;
  /** With the white space before its `#`; empty where there is none. */
  comment: string;
}

/**
 * A value taken apart where YAML sees a comment: at the first `#` behind white space.
 *
 * @param from Where to look from on, in UTF-16 code units: what is in quotation marks has no comment.
 */
export function commentOf(value: string, from = 0): Commented {
  const sign = value.slice(from).search(/\s#/);
  const text = sign < 0 ? value : value.slice(0, from + sign).trimEnd();
  return { text, comment: value.slice(text.length) };
}

/** A slip of the pen in the value of a field, and what should stand there instead, when there is no doubt. */
export interface SlipInValue {
  message: string;
  value?: string;
}

/**
 * A slip that quotation marks mend. They go around the text alone, unless its comment may belong to it.
 *
 * @param fault What is unexpected, and where quotation marks are expected.
 */
export function quotation(name: string, commented: Commented, fault: string): SlipInValue {
  const { text, comment } = commented;
  if (mayBeText(comment, text))
    return { message: `${fault}, and ${shownInCode(comment.trim())} inside them if it belongs to the text.` };
  const value = `${quoted(text)}${comment}`;
  return { message: `${fault}: \`${name}: ${shown(value)}\`.`, value };
}

/** `No #1`, and `"Trade": the "year # 2" plan`: a comment has a space behind its `#`, and no quotation ends in it. */
function mayBeText(comment: string, text: string): boolean {
  if (comment === '') return false;
  const mark = /^["']/.exec(text)?.[0];
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return !/^\s+#(?:\s|$)/.test(comment) || isOpen || (mark !== undefined && comment.includes(mark));
}

/** A text as YAML reads it back: in the quotation marks that need the least escaping. */
export function quoted(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The beginning of a text, to fit into a message. */
export function shown(text: string): string {
  return inMessage(text, 80);
}

/** The same as code, or in other marks where it holds those of code. */
export function shownInCode(text: string): string {
  return text.includes('`') ? `“${shown(text)}”` : `\`${shown(text)}\``;
}
