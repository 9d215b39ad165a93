import { PassThrough } from 'node:stream';
import type { Terminal } from '../../scripts/desk/dialogue.ts';

export const ENTER = '\r';
export const TAB = '\t';
export const CTRL_C = '\u0003';
export const BACKSPACE = '\u007F';

/** Types each key when the terminal has asked for it; what was shown is there when the answer is. */
export function typed<Answer>(
  keys: readonly string[],
  ask: (terminal: Terminal) => Promise<Answer>,
): { answer: Promise<Answer>; shown: () => string } {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (bytes: Buffer) => (shown += bytes.toString()));
  const answer = ask({ input, output });
  return { answer: Promise.all([answer, typing(input, keys)]).then(([told]) => told), shown: () => shown };
}

async function typing(input: PassThrough, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await settled();
    input.write(key);
  }
}

/** Time for what was typed to be read and the next question to be asked. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
