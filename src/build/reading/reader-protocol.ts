import type { DocumentFile } from '../../source/read-document.ts';
import type { Names } from './surroundings.ts';
import type { Reading } from './reading.ts';

/** What a reader process is asked: first what lies around the files, then to read some. */
export type Request = { folder: string; names: Names } | { files: readonly DocumentFile[] };

/** Its answer: the readings of the files, in their order. */
export type Reply = readonly Reading[];

/** What it says first, when it has loaded all that it needs. */
export const READY = 'ready';
