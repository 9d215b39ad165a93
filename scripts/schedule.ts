import { appendFileSync } from 'node:fs';
import type { CheckedContent } from '../src/build/check-content.ts';
import { nextDue } from '../src/model/next-due.ts';
import { timestamp } from '../src/text/dates.ts';

/** What was read of a folder. */
type Read = Pick<CheckedContent, 'content'>;

/** When the next scheduled piece is due, in a sentence; nothing if none is. */
export function scheduleText({ content }: Read, now: number): string | undefined {
  const due = nextDue(content.documents, now);
  return due && `Due next: ${at(content, due.instant)}, ${due.file}. The site must be built again then.`;
}

/** Hands the time at which the next piece is due to the workflow that runs this, as the output `next-due`. */
export function tellWorkflow({ content }: Read, now: number): void {
  const file = process.env.GITHUB_OUTPUT;
  if (file === undefined || file === '') return;
  const due = nextDue(content.documents, now);
  appendFileSync(file, `next-due=${due ? at(content, due.instant) : ''}\n`);
}

function at({ documents }: CheckedContent['content'], instant: number): string {
  return timestamp(instant, documents.publication.fields.timezone);
}
