import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import { readAll } from './read-all.ts';
import type { Disk } from '../src/source/disk.ts';

/** A folder of content, read and checked as of an instant. */
export function checked(disk: Disk, now: number, folder = 'content'): CheckedContent {
  return checkContent(readAll(disk, folder), now, []);
}
