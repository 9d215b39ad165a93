/** The file of the bundle that pages are rendered with outside Astro's own build. */
export const ENTRY_FILE = 'engine-entry.mjs';

/** What Astro bundled for our entry. */
export interface EntryBundle {
  folder: string;
  /** The entry and all modules that it loads sooner or later, from the folder; none when there is no entry. */
  modules: readonly string[];
}
