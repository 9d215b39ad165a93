import { appendFileSync } from 'node:fs';
import type { Due } from '../src/model/next-due.ts';
import { timestamp } from '../src/text/dates.ts';

/** When the next scheduled piece is due, in a sentence; nothing if none is. */
export function scheduleText(due: Due | undefined, timezone: string): string | undefined {
  return (
    due && `Due next: ${timestamp(due.instant, timezone)}, ${due.file}. The site must be built again then.`
  );
}

/**
 * Hands the time at which the next piece is due to the workflow that runs this, as the output `next-due`. What it
 * cannot be told, such as on a full disk, it does without: what it waits for is done.
 */
export function tellWorkflow(due: Due | undefined, timezone: string): void {
  const file = process.env.GITHUB_OUTPUT;
  if (file === undefined || file === '') return;
  try {
    appendFileSync(file, `next-due=${due ? timestamp(due.instant, timezone) : ''}\n`);
  } catch (error) {
    const { message } = error as Error;
    console.error(`The workflow cannot be told when the next piece is due (next-due): ${message}.`);
  }
}
