import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { nextDue } from '../model/next-due.ts';
import type { Publication } from '../model/publication.ts';
import { INDEX_PATH } from '../search/format.ts';
import type { BuildOptions, BuildPlaces } from './build-request.ts';
import { digestOf } from './digest.ts';
import { Edition } from './output/edition.ts';
import { inSlice, isFirstPart, PART_FILE, partManifest, type SiteName } from './output/part.ts';
import { refuseClash } from './output/refuse-clash.ts';
import type { SiteTree } from './output/site-tree.ts';
import { writeHeaderFiles } from './output/write-header-files.ts';
import { writePublishedFiles } from './output/write-published-files.ts';
import { writeRedirects } from './output/write-redirects.ts';
import { PageRenderer } from './pages/page-renderer.ts';
import { PAGES_FOR_OTHERS, renderPages, type PagePreparation } from './pages/render-pages.ts';
import { verifySample } from './pages/verify-sample.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { SiteSearch } from './site-search.ts';
import type { Site } from './site.ts';
import type { Answers } from './staleness/answers.ts';
import type { Inquiries, Plan } from './staleness/inquiries.ts';
import { quietTime, type SiteSummary } from './staleness/verdict.ts';
import type { LoadedTemplates } from './templates/loadable-templates.ts';
import type { Templates } from './templates/templates.ts';
import type { TextLibrary } from './texts/text-library.ts';

/** What an edition of the site is written from, and into. */
export interface Material extends LoadedTemplates {
  read: ReadContent;
  library: TextLibrary;
  site: Site;
  /** For others who render pages, if there are many to render. */
  preparation: () => PagePreparation;
  tree: SiteTree;
  /** What the pages of the last build asked, if the same code made them. */
  inquiries: Inquiries;
  answers: Answers;
  /** Nothing when there is to be none. */
  search: SiteSearch | undefined;
  /** The digest of the templates. */
  code: string;
}

/** An edition that was written, with what the next build wants to know of it. */
export interface WrittenEdition {
  edition: Edition;
  summary: SiteSummary;
  /** How many pages were rendered. */
  rendered: number;
}

/**
 * Writes all files of the site that are not there yet into the copy that nobody sees, and
 * keeps what was read for the next build.
 *
 * @throws What a template or a tool throws.
 */
export async function writeEdition(
  material: Material,
  places: BuildPlaces,
  options: BuildOptions,
): Promise<WrittenEdition> {
  const { templates, program, read, library, site, tree, inquiries, answers, search, code } = material;
  const { now, slice, stopwatch, onProgress } = options;
  const { publication } = site;
  const renderer = await PageRenderer.of(program, site);
  stopwatch.lap('program');
  const files = inSlice(pagesBeside(templates.files, renderer), slice);
  const changedAnswers = inquiries.ask(answers);
  await tree.inspected();
  const plan = inquiries.plan(files, tree.files, changedAnswers);
  stopwatch.lap('plan');

  const edition = editionWith(templates, tree);
  // The few pages of an edit are rendered here: others index for the search, or give their memory back.
  if (plan.stale.length < PAGES_FOR_OTHERS) {
    if (search?.isStale === true) search.begin();
    else void options.pool.close();
  }
  await writePages(plan, edition, { ...material, renderer }, options);
  stopwatch.lap('pages');
  if (isFirstPart(slice)) writePublishedFiles(publication.articles, read, places.content, edition);
  writeRedirects(publication, edition);
  writeHeaderFiles(publication.base, edition);
  stopwatch.lap('files');
  if (search?.isStale === true) onProgress('Indexing for search');
  await search?.end(edition, tree.hasAllBelow(INDEX_PATH));
  stopwatch.lap('search');

  refuseClash(edition.files);
  if (slice) edition.write(PART_FILE, partManifest(slice, siteName(read, now, code, options), edition.files));
  edition.removeOthers();
  library.close();
  inquiries.forgetOthers(new Set(files));
  const summary = summaryOf(publication, read, files.length, now);
  return { edition, summary, rendered: plan.stale.length };
}

/** An edition with the files that come with the templates, before all others: a later file at the path of one of them is left out. */
function editionWith({ files, assets }: Templates, tree: SiteTree): Edition {
  tree.begin();
  const edition = new Edition(tree);
  for (const [path, digest] of files) edition.place(path, join(assets, path), digest);
  return edition;
}

/** Has all pages in an edition: renders those that are stale, and some of the others to see whether these are fresh. */
async function writePages(
  { stale, fresh }: Plan,
  edition: Edition,
  around: Material & { renderer: PageRenderer },
  { pool, onProgress }: BuildOptions,
): Promise<void> {
  const { renderer, tree, answers, inquiries } = around;
  const rendering = renderPages(stale, {
    ...{ renderer, tree, answers, pool, preparation: around.preparation },
    onPage: (page) => {
      edition.page(page.file, page);
      inquiries.note(page.file, page.asked, answers);
    },
    onDone: (done, all) => {
      onProgress('Rendering pages', done, all);
    },
  });
  await keepMeanwhile(rendering, around);
  await verifySample(fresh, tree.files, renderer, [around.read.digest, ...stale].join());
  for (const file of fresh) edition.keep(file);
}

/** The files of all pages but those in whose place `public/` has a file of its own. */
function pagesBeside(own: Templates['files'], { pages }: PageRenderer): string[] {
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
  { read, library }: Pick<Material, 'read' | 'library'>,
): Promise<void> {
  // Heard below.
  rendering.catch(() => undefined);
  try {
    // They are given their work first, and more of it between the steps.
    await setImmediate();
    read.keep();
    await setImmediate();
    library.save();
  } finally {
    await rendering;
  }
}

/** The same for all parts of a site, whichever machine builds them, and other for any other site. */
function siteName(read: ReadContent, now: number, code: string, { hasSearch }: BuildOptions): SiteName {
  const { since, until } = quietTime(read.content.documents, now);
  return { content: read.digest, code, search: String(hasSearch), time: digestOf(`${since} ${until}`) };
}
