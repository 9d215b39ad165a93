import { appendFileSync } from 'node:fs';
import type { Due } from '../src/model/next-due.ts';
import { timestamp } from '../src/text/dates.ts';

/** When the next scheduled piece is due, in a sentence; nothing if none is. */
export function scheduleText(due: Due | undefined, timezone: string): string | undefined {
  return (
    due && `Due next: ${timestamp(due.instant, timezone)}, ${due.file}. The site must be built again then.`
  );
}

/** Hands the time at which the next piece is due to the workflow that runs this, as the output `next-due`. */
export function tellWorkflow(due: Due | undefined, timezone: string): void {
  const file = process.env.GITHUB_OUTPUT;
  if (file === undefined || file === '') return;
  appendFileSync(file, `next-due=${due ? timestamp(due.instant, timezone) : ''}\n`);
}
