import { Left, sayLeft } from './dialogue.ts';
import { refuse } from './surroundings.ts';

/** Runs a command to its end. An author who leaves, and a disk that refuses, get a sentence and no stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Left) {
      sayLeft();
      process.exitCode = 130;
    } else if (error instanceof Error && 'syscall' in error) {
      refuse([`Could not read: ${error.message}. Nothing was changed.`]);
    } else throw error;
  }
}
