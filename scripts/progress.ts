/** Shows how far long work is. */
export interface Progress {
  /** Says what is done now, and of long work how much. */
  show: (what: string, done?: number, all?: number) => void;
  /** The same for one kind of work. */
  shower: (what: string) => (done: number, all: number) => void;
  /** Leaves nothing behind. */
  end: () => void;
}

/** Milliseconds between two states that are shown. */
const PAUSE = 80;

/** Characters of a whole bar. */
const WIDTH = 24;

/** Work that is over at once is not worth a bar. */
const LEAST = 50;

/** A line that is written over and over on a terminal; nothing where there is none, as in CI. */
export function progressBar(stream: NodeJS.WriteStream): Progress {
  let last = 0;
  const show: Progress['show'] = (what, done, all) => {
    if (!stream.isTTY) return;
    if (done !== undefined && (all === undefined || all < LEAST || Date.now() - last < PAUSE)) return;
    last = Date.now();
    stream.write(`${CLEAR}${done === undefined || all === undefined ? `${what} …` : bar(what, done, all)}`);
  };
  return {
    show,
    shower: (what) => (done, all) => {
      show(what, done, all);
    },
    end() {
      if (stream.isTTY) stream.write(CLEAR);
    },
  };
}

/** Back to the beginning of the line, which is emptied. */
const CLEAR = '\r\u001B[K';

function bar(what: string, done: number, all: number): string {
  const full = Math.round((done / all) * WIDTH);
  return `${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${all}`;
}
