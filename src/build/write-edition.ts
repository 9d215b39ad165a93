import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nextDue } from '../model/next-due.ts';
import type { Publication } from '../model/publication.ts';
import type { BuildOptions, BuildPlaces } from './build-request.ts';
import { digestOf } from './digest.ts';
import { Edition } from './output/edition.ts';
import { inSlice, PART_FILE, partManifest } from './output/part.ts';
import type { SiteTree } from './output/site-tree.ts';
import { writeHeaderFiles } from './output/write-header-files.ts';
import { writePublishedFiles } from './output/write-published-files.ts';
import { writeRedirects } from './output/write-redirects.ts';
import { PageRenderer } from './pages/page-renderer.ts';
import { PAGES_FOR_OTHERS, renderPages, type PagePreparation } from './pages/render-pages.ts';
import { verifySample } from './pages/verify-sample.ts';
import type { LoadedTemplates } from './prepare-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { Site } from './site.ts';
import { Answers } from './staleness/answers.ts';
import type { Inquiries } from './staleness/inquiries.ts';
import type { SiteRecord } from './staleness/site-record.ts';
import { quietTime, type SiteSummary } from './staleness/verdict.ts';
import type { TextLibrary } from './texts/text-library.ts';
import { searchInputs, siteSearch } from './write-site-search.ts';

/** What an edition of the site is written from, and into. */
export interface Desk extends LoadedTemplates {
  read: ReadContent;
  library: TextLibrary;
  site: Site;
  /** For others who render pages, if there are many to render. */
  preparationFor: (loaded: LoadedTemplates) => PagePreparation;
  tree: SiteTree;
  /** What the last build left. */
  former: SiteRecord;
  /** What the pages of the last build asked, if the same code made them. */
  inquiries: Inquiries;
  code: string;
}

/**
 * Writes all files of the site that are not there yet into the copy that nobody sees, and
 * keeps what was read for the next build.
 *
 * @throws What a template or a tool throws.
 */
export async function writeEdition(
  { templates, program, read, library, site, preparationFor, tree, former, inquiries, code }: Desk,
  places: BuildPlaces,
  options: BuildOptions,
) {
  const { now, pool, stopwatch, onProgress } = options;
  const { publication } = site;
  const renderer = await PageRenderer.of(program, site);
  stopwatch.lap('program');

  const answers = new Answers(site, (file) => library.digestOf(file));
  const { slice } = options;
  const files = inSlice(pagesBeside(templates.files, renderer), slice);
  const { stale, fresh } = inquiries.plan(files, tree.files, answers);
  stopwatch.lap('plan');

  tree.begin();
  const edition = new Edition(tree);
  // First: what others put there at the same path is left out.
  for (const [path, digest] of templates.files) edition.place(path, join(templates.assets, path), digest);
  const isFirst = slice === undefined || slice.number === 1;
  const search = options.hasSearch && isFirst ? searchInputs(answers, code, publication, library) : '';
  const indexing = siteSearch(
    { site, library, edition, pool },
    { inputs: search, former: former.search, folder: join(places.cache, 'search') },
    options.templates.root,
  );
  // The few pages of an edit are rendered here, and others have nothing to do.
  if (stale.length < PAGES_FOR_OTHERS) indexing.begin();
  const rendering = renderPages(stale, {
    ...{ renderer, tree, answers, pool },
    preparation: () => preparationFor({ templates, program }),
    onPage: (page) => {
      edition.page(page.file, page);
      inquiries.note(page.file, page.asked, answers);
    },
    onDone: (done, all) => {
      onProgress('Rendering pages', done, all);
    },
  });
  try {
    await keepMeanwhile(rendering, read, library);
    await verifySample(fresh, tree.files, renderer, stale.join());
    for (const file of fresh) edition.keep(file);
    stopwatch.lap('pages');
    if (isFirst) writePublishedFiles(publication.articles, read, places.content, edition);
    writeRedirects(publication, edition);
    writeHeaderFiles(publication.base, edition);
    stopwatch.lap('files');
  } catch (error) {
    // Nobody writes into a copy that is given up.
    await indexing.settle();
    throw error;
  }

  if (search !== '' && search !== former.search) onProgress('Indexing for search');
  await indexing.end();
  stopwatch.lap('search');

  if (slice) edition.write(PART_FILE, partManifest(slice, siteName(read, now, code, options), edition.files));
  edition.removeOthers();
  library.close();
  inquiries.forgetOthers(new Set(files));
  const summary = summaryOf(publication, read, files.length, now);
  return { edition, answers, search, summary, rendered: stale.length };
}

/** The files of all pages but those in whose place `public/` has a file of its own. */
function pagesBeside(own: LoadedTemplates['templates']['files'], { pages }: PageRenderer): string[] {
  return [...pages.keys()].filter((file) => !own.has(file));
}

function summaryOf(
  { articles, entities, regions, settings }: Publication,
  { content }: ReadContent,
  pages: number,
  now: number,
): SiteSummary {
  return {
    articles: articles.length,
    entities: entities.length,
    regions: regions.length,
    pages,
    due: nextDue(content.documents, now),
    timezone: settings.timezone,
  };
}

/** Keeps what was read for the next build while others render pages, also when these cannot be rendered. */
async function keepMeanwhile(
  rendering: Promise<void>,
  read: ReadContent,
  library: TextLibrary,
): Promise<void> {
  // Heard below.
  rendering.catch(() => undefined);
  try {
    // They are given their work first, and more of it between the steps.
    await setTimeout(0);
    read.keep();
    await setTimeout(0);
    library.save();
  } finally {
    await rendering;
  }
}

/** The same for all parts of a site, whichever machine builds them, and other for any other site. */
function siteName(read: ReadContent, now: number, code: string, { hasSearch }: BuildOptions): string {
  const { since, until } = quietTime(read.content.documents, now);
  return digestOf(JSON.stringify([read.digest, code, hasSearch, since, until]));
}
