import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './report.ts';

/**
 * References in a block times its characters. The parser takes memory for each reference in the
 * text of a paragraph as if it stood for all that comes before it: at this limit 50 MB, and soon
 * more than there is.
 */
const MOST = 100_000_000;

/** A text with fewer characters cannot have more. */
const HARMLESS = Math.sqrt(MOST);

/** A reference to a character, by its name or number; CommonMark 0.31.2, section 2.5. */
const REFERENCE = /&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});/gi;

const BLANK_LINE = /\n[ \t]*\n/g;

/**
 * The tree of a text that is not to be parsed, since a block of it has references without
 * number, which shows all of it as its source; nothing for any other.
 */
export function withoutCrowdedReferences(source: string, file: VFile): Root | undefined {
  if (source.length < HARMLESS || !source.includes('&')) return undefined;
  const crowded = crowdedBlock(source);
  if (!crowded) return undefined;
  const { start, length, count } = crowded;
  const line = source.slice(0, start).split('\n').length;
  const place = { line, column: 1 };
  report(
    file,
    { start: place, end: place },
    {
      rule: 'text-size',
      message: `Unexpected ${count} references such as \`&amp;\` in a block of ${length} characters, expected the characters themselves, or an empty line between paragraphs.`,
    },
  );
  return { type: 'root', children: [{ type: 'code', value: source }] };
}

/** The first block with too many. */
function crowdedBlock(source: string): { start: number; length: number; count: number } | undefined {
  let start = 0;
  const ends = [...source.matchAll(BLANK_LINE)].map(({ index }) => index);
  for (const end of [...ends, source.length]) {
    const length = end - start;
    if (length >= HARMLESS) {
      const block = source.slice(start, end);
      const count = [...block.matchAll(REFERENCE)].length;
      if (count * length > MOST) return { start: start + block.search(/\S/), length, count };
    }
    start = end;
  }
  return undefined;
}
