import type { Archive } from './archive.ts';
import type { SearchClient } from './search-client.ts';

/** What results are made from. */
export interface Sources {
  archive: Archive;
  client: SearchClient;
  /** The language of the page. */
  language: string;
}
