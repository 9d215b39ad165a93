import type { Publication } from '../model/publication.ts';
import type { Article, StaticPage } from '../model/records.ts';
import type { Text } from './texts/text.ts';

/** What pages are made from. */
export interface Site {
  publication: Publication;
  /** Whether it is shown to those who write it. */
  isPreview?: boolean;
  /** The rendered text of an article. */
  bodyOf: (article: Pick<Article, 'id'>) => Text;
  /** The ids of the charts in the text of an article. */
  chartsOf: (article: Pick<Article, 'id'>) => readonly string[];
  /**
   * How many words the text of an article has, without charts and tables of data. Of the article itself this
   * says less, so that a list of articles is the same while their words change.
   */
  wordsOf: (article: Pick<Article, 'id'>) => number;
  /** The size in pixels of the picture above an article, if it is known. */
  pictureSizeOf: (article: Pick<Article, 'id'>) => { width?: number; height?: number };
  /** The rendered text of a page about the publication. */
  pageBodyOf: (page: Pick<StaticPage, 'slug'>) => Text;
}

const KEY = Symbol.for('gazetteer.site');
const holder = globalThis as typeof globalThis & { [KEY]?: Site };

/** Hands a site to the pages, which Astro bundles apart from the code that makes it. */
export function provideSite(site: Site): void {
  holder[KEY] = site;
}

/** The site that is being built. */
export function currentSite(): Site {
  const site = holder[KEY];
  if (!site) throw new Error('No site was provided: start the build with `npm run build` or `npm run dev`.');
  return site;
}
