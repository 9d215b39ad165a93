/** Letters of the scripts that are written from right to left, by their blocks. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const POP_ISOLATE = '\u2069';
const POP = '\u202C';

/** What a line says of direction. */
export interface LineDirection {
  /** Whether it has letters that are written from right to left. */
  hasRightToLeft: boolean;
  /** Where in the text the embeddings and isolates that end on the line begin and end. Overrides are not among them. */
  closed: ReadonlySet<number>;
}

/**
 * Tells of any place in a text what its line says of direction. Quick for places
 * in rising order, since each line is read once.
 *
 * @see Unicode Standard Annex #9, “Unicode Bidirectional Algorithm”, sections 3.1.2 and 3.3.2.
 */
export function directionsIn(text: string): (index: number) => LineDirection {
  let [start, end] = [0, -1];
  let direction: LineDirection = { hasRightToLeft: false, closed: new Set() };
  return (index) => {
    if (index < start || index > end) {
      start = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
      const next = text.indexOf('\n', index);
      end = next === -1 ? text.length : next;
      const line = text.slice(start, end);
      direction = { hasRightToLeft: RIGHT_TO_LEFT.test(line), closed: closedIn(line, start) };
    }
    return direction;
  };
}

/** @param start Where the line begins in its text. */
function closedIn(line: string, start: number): Set<number> {
  const closed = new Set<number>();
  const open: { character: string; index: number }[] = [];
  let isolates = 0;
  for (const { 0: character, index } of line.matchAll(DIRECTION)) {
    if (character === POP_ISOLATE) {
      if (isolates === 0) continue;
      isolates--;
      // It also ends the embeddings that were left open inside the isolate.
      const [opened] = open.splice(open.findLastIndex(isIsolate));
      if (opened) closed.add(start + opened.index).add(start + index);
    } else if (character === POP) {
      const last = open.at(-1);
      if (!last || isIsolate(last)) continue;
      open.pop();
      if (!isOverride(last)) closed.add(start + last.index).add(start + index);
    } else {
      open.push({ character, index });
      if (isIsolate({ character })) isolates++;
    }
  }
  return closed;
}

function isIsolate({ character }: { character: string }): boolean {
  return character >= '\u2066';
}

function isOverride({ character }: { character: string }): boolean {
  return character === '\u202D' || character === '\u202E';
}
