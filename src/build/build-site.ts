import { join } from 'node:path';
import { nextDue } from '../model/next-due.ts';
import type { Publication } from '../model/publication.ts';
import type { PublicationFields } from '../schema/publication.ts';
import type { Finding } from '../source/finding.ts';
import { INDEX_PATH } from '../search/format.ts';
import { writeSearch } from '../search/write-search.ts';
import { siteAddress } from './astro-settings.ts';
import { contentVersion, searchVersion } from './code-digest.ts';
import { articleFile, pageFile } from './content-files.ts';
import { Edition } from './output/edition.ts';
import { inSlice, PART_FILE, partManifest, type Slice } from './output/part.ts';
import { placesOf, SiteTree } from './output/site-tree.ts';
import { writeHeaderFiles } from './output/write-header-files.ts';
import { writePublishedFiles } from './output/write-published-files.ts';
import { writeRedirects } from './output/write-redirects.ts';
import { PageRenderer } from './pages/page-renderer.ts';
import { PAGES_FOR_OTHERS, renderPages } from './pages/render-pages.ts';
import { verifySample } from './pages/verify-sample.ts';
import { publishSite } from './publish-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { Survey } from './reading/content-reader.ts';
import { digestOf } from './reading/surroundings.ts';
import { folderShardStore } from './search-store.ts';
import type { Site } from './site.ts';
import { Answers } from './staleness/answers.ts';
import { readInquiries, writeInquiries, type Inquiries } from './staleness/inquiries.ts';
import { readRecord, writeRecord, type SiteRecord } from './staleness/site-record.ts';
import { quietTime, stands, type Made } from './staleness/verdict.ts';
import type { Stopwatch } from './stopwatch.ts';
import {
  sourcesDigest,
  templatesDigest,
  templatesOf,
  type TemplateSource,
} from './templates/make-templates.ts';
import type { Templates } from './templates/templates.ts';
import { TextLibrary } from './texts/text-library.ts';
import type { WorkerPool } from './workers/worker-pool.ts';

/** Where a site is built from and to. */
export interface BuildPlaces {
  /** The absolute path of the content. */
  content: string;
  /** Where the finished site goes; changed in one step when everything is written. */
  out: string;
  /** What is kept between builds; may be deleted at any time. */
  cache: string;
}

/** What a build is told besides. */
export interface BuildOptions {
  templates: TemplateSource;
  /** Whether the site gets its search. */
  hasSearch: boolean;
  /** Of several machines that build one site each a slice, which this is. */
  slice?: Slice | undefined;
  /** The instant that decides what is published yet, in milliseconds since 1970. */
  now: number;
  pool: WorkerPool;
  stopwatch: Stopwatch;
  /** Told what the build is about, and of long work how much is done. */
  onProgress: (what: string, done?: number, all?: number) => void;
}

/** How a build ended. */
export interface BuildResult {
  /**
   * Why it did what it did: there was no site, the code is another, the content is, or
   * nothing is; or the content was refused, and nothing was done.
   */
  reason: 'first' | 'code' | 'content' | 'nothing' | 'refused';
  /** What authors should know, as the check says it. */
  findings: readonly Finding[];
  made: Made;
  /** Pages that were rendered. */
  rendered: number;
  /** Files that were written or removed. */
  written: number;
}

/** The content that a site is built from. */
export interface ContentSource {
  /** What files there are. */
  survey: Survey;
  /** The settings of the publication, unless they are wrong. */
  settings: () => Promise<PublicationFields | undefined>;
  /** @param packs The folder of packs into which texts are rendered that are read anew. */
  read: (packs: string) => Promise<ReadContent>;
  /** Says what is wrong with it. */
  check: (read: ReadContent) => readonly Finding[];
}

/**
 * Brings a site up to date with its content: renders each text and each page that
 * something changed for, writes the files that are not there yet, and puts all of it in
 * the place of what was there in one step. With an error in the content the site stays
 * as it is.
 *
 * @throws What a template or a tool throws; `out` is then as it was.
 * @throws {DamagedCache} When what is kept is not what was put there; without it a build goes on.
 */
export async function buildSite(
  source: ContentSource,
  places: BuildPlaces,
  options: BuildOptions,
): Promise<BuildResult> {
  const { now, stopwatch, hasSearch } = options;
  const templateSources = sourcesDigest(options.templates);
  const { number = 1, of = 1 } = options.slice ?? {};
  const sources = `${number}/${of} ${templateSources}`;
  const recordFile = join(places.cache, 'record');
  const record = readRecord(recordFile);
  const { verdict } = record;
  const isStanding = verdict && stands(verdict, { ...source.survey, sources, hasSearch, now });
  // A worker takes a moment to begin, in which the site can be inspected.
  if (!isStanding) options.pool.warmUp();
  const tree = new SiteTree(placesOf(places.out, join(places.cache, 'tree')), record.files, record.stamps);
  stopwatch.lap('inspect');
  if (isStanding && tree.isServedRight)
    return { reason: 'nothing', findings: verdict.findings, made: verdict.made, rendered: 0, written: 0 };

  const { read, library, findings, code, templates } = await prepare(
    source,
    places,
    options,
    templateSources,
    record.code,
  );
  if (!templates) return { reason: 'refused', findings, made: NOTHING, rendered: 0, written: 0 };
  const former = record.code === code ? record : { ...record, search: '' };
  const inquiries = readInquiries(places.cache, record.code === code ? record.inquiries : '');
  const { edition, answers, search, made, rendered } = await writeEdition(
    { read, library, templates, tree, former, inquiries, code },
    places,
    options,
  );
  const isChanged = edition.written > 0 || !tree.isServedRight;
  const stamps = isChanged ? tree.commit(edition.files) : tree.stamps;
  try {
    writeRecord(recordFile, {
      ...{ code, files: edition.files, stamps, search },
      inquiries: writeInquiries(places.cache, inquiries, answers),
      verdict: {
        content: read.digest,
        sources,
        hasSearch,
        findings,
        made,
        ...quietTime(read.content.documents, now),
      },
    });
  } catch {
    // The site is there; the next build finds out what differs from the record that it has.
  }
  stopwatch.lap('swap');
  return {
    reason: reasonOf(record, code, isChanged),
    ...{ findings, made, rendered, written: edition.written },
  };
}

/** What a site is made from, all of it read. */
interface Prepared {
  read: ReadContent;
  library: TextLibrary;
  findings: readonly Finding[];
  /** Of the templates. */
  code: string;
  /** Nothing when there is an error in the content. */
  templates?: Templates;
}

/** Reads and checks the content, and has texts rendered as they are read, while Astro compiles the templates. */
async function prepare(
  source: ContentSource,
  places: BuildPlaces,
  { templates: templateSource, pool, stopwatch }: BuildOptions,
  sources: string,
  formerCode: string,
): Promise<Prepared> {
  const library = new TextLibrary(places.content, join(places.cache, 'texts'), contentVersion());
  const settings = await source.settings();
  const address = settings && siteAddress(settings);
  const code = address ? templatesDigest(sources, address) : '';
  const making = address && templatesOf(templateSource, address, code, join(places.cache, 'templates'));
  // A mistake in the templates is told once the content is known to be right.
  const tried = making?.catch(() => undefined);
  const read = await source.read(library.folder);
  library.takeIn(read.texts);
  stopwatch.lap('read');
  const made = await tried;
  const areAllStale = code !== formerCode && read.content.documents.articles.length >= PAGES_FOR_OTHERS;
  if (made && areAllStale) pool.prepare({ kind: 'program', server: made.server });
  stopwatch.lap('templates');
  const findings = source.check(read);
  stopwatch.lap('check');
  const prepared = { read, library, findings, code };
  if (making && !findings.some(({ severity }) => severity === 'error'))
    return { ...prepared, templates: await making };
  // What is right need not be rendered again when the rest is mended.
  library.save();
  return prepared;
}

/** What an edition of the site is written from, and into. */
interface Desk {
  read: ReadContent;
  library: TextLibrary;
  templates: Templates;
  tree: SiteTree;
  /** What the last build left. */
  former: SiteRecord;
  /** What the pages of the last build asked, if the same code made them. */
  inquiries: Inquiries;
  code: string;
}

/** Writes all files of the site that are not there yet into the copy that nobody sees. */
async function writeEdition(
  { read, library, templates, tree, former, inquiries, code }: Desk,
  places: BuildPlaces,
  options: BuildOptions,
) {
  const { now, pool, stopwatch, onProgress } = options;
  const { documents } = read.content;
  await library.update(read.content, read.digestOf, pool, (done, all) => {
    onProgress('Rendering texts', done, all);
  });
  library.save();
  stopwatch.lap('texts');

  const site = publishSite(documents, now, library);
  const { publication } = site;
  const renderer = await PageRenderer.load(templates.server, site);
  stopwatch.lap('publish');

  const answers = new Answers({
    site,
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
    pageBodyDigestOf: ({ slug }) => library.digestOf(pageFile(slug)),
  });
  const { slice } = options;
  const files = inSlice(renderer.pages.keys(), slice);
  const { stale, fresh } = inquiries.plan(files, tree.files, answers);
  stopwatch.lap('plan');

  tree.begin();
  const edition = new Edition(tree);
  const written = await renderPages(stale, {
    ...{ publication, library, renderer, tree, pool, server: templates.server },
    onDone: (done, all) => {
      onProgress('Rendering pages', done, all);
    },
  });
  for (const page of written) {
    edition.page(page.file, page);
    inquiries.note(page.file, page.asked, answers);
  }
  for (const file of fresh) edition.keep(file);
  await verifySample(fresh, tree.files, renderer, stale.join());
  stopwatch.lap('pages');

  for (const [path, digest] of templates.files) edition.place(path, join(templates.assets, path), digest);
  const isFirst = slice === undefined || slice.number === 1;
  if (isFirst) writePublishedFiles(publication.articles, read, places.content, edition);
  writeRedirects(publication, edition);
  writeHeaderFiles(publication.base, edition);
  stopwatch.lap('files');

  const search = options.hasSearch && isFirst ? searchInputs(answers, code, publication, library) : '';
  if (search !== '' && search === former.search) edition.keepBelow(INDEX_PATH);
  else if (search !== '') {
    onProgress('Indexing for search');
    await writeShards(site, library, edition, {
      folder: join(places.cache, 'search'),
      root: options.templates.root,
    });
  }
  stopwatch.lap('search');

  if (slice) edition.write(PART_FILE, partManifest(slice, siteName(read, now, code, options), edition.files));
  edition.removeOthers();
  library.close();
  const made = {
    articles: publication.articles.length,
    entities: publication.entities.length,
    regions: publication.regions.length,
    pages: renderer.pages.size,
    due: nextDue(documents, now),
    timezone: publication.settings.timezone,
  };
  inquiries.forgetOthers(new Set(files));
  return { edition, answers, search, made, rendered: stale.length };
}

/** Writes the search; only shards of articles that changed are indexed anew. */
async function writeShards(
  { publication, bodyOf }: Site,
  library: TextLibrary,
  edition: Edition,
  { folder, root }: { folder: string; root: string },
): Promise<void> {
  const store = folderShardStore(folder);
  await writeSearch({
    ...{ publication, bodyOf, kept: store, codeVersion: searchVersion(root) },
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
    write: (path, content) => {
      edition.write(path, content);
    },
  });
  store.sweep();
}

/** The same for all parts of a site, whichever machine builds them, and other for any other site. */
function siteName(read: ReadContent, now: number, code: string, { hasSearch }: BuildOptions): string {
  const { since, until } = quietTime(read.content.documents, now);
  return digestOf(JSON.stringify([read.digest, code, hasSearch, since, until]));
}

/** Of a site that was not built. */
const NOTHING: Made = {
  articles: 0,
  entities: 0,
  regions: 0,
  pages: 0,
  due: undefined,
  timezone: 'UTC',
};

/** The same as long as all that the search is made from is. */
function searchInputs(
  answers: Answers,
  code: string,
  { articles }: Publication,
  library: TextLibrary,
): string {
  const lists = ['articles', 'authors', 'entities', 'regions', 'series', 'settings'];
  return digestOf(
    [
      code,
      ...lists.map((name) => answers.digestOf(JSON.stringify([name]))),
      ...articles.map(({ id }) => library.digestOf(articleFile(id))),
    ].join(' '),
  );
}

function reasonOf(record: SiteRecord, code: string, isChanged: boolean): BuildResult['reason'] {
  if (record.code === '') return 'first';
  if (record.code !== code) return 'code';
  return isChanged ? 'content' : 'nothing';
}
