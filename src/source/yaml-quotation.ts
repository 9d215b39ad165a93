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

/** The text in quotation marks and its comment behind them; nothing where the `#` may belong to the text. */
export function inQuotationMarks({ text, comment }: Commented): string | undefined {
  return mayBeText(comment, text) ? undefined : `${quoted(text)}${comment}`;
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
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The same as code, or in other marks where it holds those of code. */
export function shownInCode(text: string): string {
  return text.includes('`') ? `“${shown(text)}”` : `\`${shown(text)}\``;
}
