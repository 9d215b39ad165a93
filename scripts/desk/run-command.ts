import { Left, sayLeft } from './dialogue.ts';
import { refuse } from './surroundings.ts';

const SHOW_CURSOR = '\u001B[?25h';

/**
 * Runs a command to its end. An author who leaves, also with Ctrl-D, which ends the input and leaves
 * nothing to wait for, and a disk that refuses, get a sentence and no stack trace.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.once('beforeExit', leave);
  try {
    await command();
  } catch (error) {
    if (error instanceof Left) {
      sayLeft();
      process.exitCode = 130;
    } else if (error instanceof Error && 'syscall' in error) {
      refuse([`Could not read: ${error.message}. Nothing was changed.`]);
    } else throw error;
  } finally {
    process.off('beforeExit', leave);
  }
}

/** Ends the process in the middle of a question, which has hidden the cursor. */
function leave(): never {
  sayLeft();
  process.stdout.write(SHOW_CURSOR);
  process.exit(130);
}
