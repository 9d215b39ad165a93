import { join } from 'node:path';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { ContentReader } from '../src/build/reading/content-reader.ts';
import type { Survey } from '../src/build/reading/survey.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import { CACHE } from './command.ts';
import { progressBar } from './progress.ts';

/** Reads a folder of content, keeping what it learned for the next time. */
export function contentReader(folder: string, cache = CACHE, pool = new WorkerPool()): ContentReader {
  return new ContentReader(folder, join(cache, 'content'), pool);
}

/** Reads a publication, and shows on a terminal how far that is. */
export async function readWithProgress(reader: ContentReader, survey?: Survey): Promise<ReadContent> {
  const progress = progressBar(process.stderr);
  const read = await reader.read(progress.shower('Reading files'), survey);
  progress.end();
  read.keep();
  return read;
}
