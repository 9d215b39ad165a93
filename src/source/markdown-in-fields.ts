import { inMessage } from '../text/in-message.ts';

/** Markdown in a field, where it is text like any other. */
interface MarkdownInField {
  /** In code units, like `length`. */
  start: number;
  length: number;
  message: string;
}

/** Emphasis that begins and ends beside words, `*so*` or `**so**`, and links: no `5*`, `A* and B*`, `2*3*4`, nor `[a] (b)`. */
const MARKDOWN =
  /(?<![\p{L}\p{N}*\\])(\*\*?)[^\s*](?:[^*\n]{0,300}[^\s*])?\1(?![\p{L}\p{N}*])|\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^\s()]{0,500}\)/gu;

/** Emphasis and links in YAML, in its order: readers would see `**Bold** words`. Those in comments of whole lines are left alone. In linear time. */
export function* markdownInFields(yaml: string): Generator<MarkdownInField> {
  if (!yaml.includes('*') && !yaml.includes('](')) return;
  let start = 0;
  for (const line of yaml.split('\n')) {
    if (!/^[ \t]*#/.test(line)) {
      for (const { 0: written, index } of line.matchAll(MARKDOWN)) {
        if (isBeforeValue(line.slice(0, index))) continue;
        const message = `Unexpected \`${inMessage(written)}\`, expected words alone: a field is plain text, and readers see the signs of Markdown.`;
        yield { start: start + index, length: written.length, message };
      }
    }
    start += line.length + 1;
  }
}

/** Where a star or bracket without quotation marks is one of YAML, whose reader tells it: behind `: `, `- `, `[`, `{` or a comma. */
function isBeforeValue(before: string): boolean {
  const seen = before.trimEnd();
  const last = seen.slice(-1);
  return /[[{,]/.test(last) || (/[:-]/.test(last) && seen !== before);
}
