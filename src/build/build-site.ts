import { join } from 'node:path';
import type { Publication } from '../model/publication.ts';
import type { Finding } from '../source/finding.ts';
import { INDEX_PATH } from '../search/format.ts';
import { writeSearch } from '../search/write-search.ts';
import { siteAddress } from './astro-settings.ts';
import { articleFile, pageFile } from './content-files.ts';
import { Edition } from './output/edition.ts';
import { placesOf, SiteTree } from './output/site-tree.ts';
import { writeHeaderFiles } from './output/write-header-files.ts';
import { writePublishedFiles } from './output/write-published-files.ts';
import { writeRedirects } from './output/write-redirects.ts';
import { PageRenderer } from './pages/page-renderer.ts';
import { renderPages } from './pages/render-pages.ts';
import { verifySample } from './pages/verify-sample.ts';
import { publishSite } from './publish-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import { digestOf } from './reading/surroundings.ts';
import { folderShardStore } from './search-store.ts';
import type { Site } from './site.ts';
import { Answers } from './staleness/answers.ts';
import { planPages } from './staleness/plan-pages.ts';
import { askedBy, readRecord, writeRecord, type SiteRecord } from './staleness/site-record.ts';
import { quietTime, stands, type Made } from './staleness/verdict.ts';
import type { Stopwatch } from './stopwatch.ts';
import { searchVersion, textVersion } from './templates/code-digest.ts';
import { templateDigest, templatesOf, type TemplateSource } from './templates/make-templates.ts';
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

/**
 * Brings a site up to date with its content: renders each text and each page that
 * something changed for, writes the files that are not there yet, and puts all of it in
 * the place of what was there in one step.
 *
 * @param check Says what is wrong with the content; with an error the site stays as it is.
 * @throws What a template or a tool throws; `out` is then as it was.
 * @throws {DamagedCache} When what is kept is not what was put there; without it a build goes on.
 */
export async function buildSite(
  read: ReadContent,
  check: () => readonly Finding[],
  places: BuildPlaces,
  options: BuildOptions,
): Promise<BuildResult> {
  const { now, stopwatch } = options;
  const settings = read.content.documents.publication.fields;
  const code = templateDigest(options.templates, siteAddress(settings), options.hasSearch);
  const recordFile = join(places.cache, 'record');
  const record = readRecord(recordFile);
  const tree = new SiteTree(placesOf(places.out, join(places.cache, 'tree')), record.files, record.stamps);
  stopwatch.lap('inspect');
  const { verdict } = record;
  if (
    verdict &&
    record.code === code &&
    tree.isServedRight &&
    stands(verdict, read.digest, now, settings.timezone)
  )
    return { reason: 'nothing', findings: verdict.findings, made: verdict.made, rendered: 0, written: 0 };

  const findings = check();
  stopwatch.lap('check');
  if (findings.some(({ severity }) => severity === 'error'))
    return { reason: 'refused', findings, made: NOTHING, rendered: 0, written: 0 };

  const former =
    record.code === code ? record : { ...record, asked: new Map<string, Uint32Array>(), search: '' };
  const { edition, pages, answers, search, made, rendered } = await writeEdition(
    { read, tree, former, code },
    places,
    options,
  );
  const isChanged = edition.written > 0 || !tree.isServedRight;
  writeRecord(recordFile, {
    ...{ code, files: edition.files, search },
    stamps: isChanged ? tree.commit(edition.files) : tree.stamps,
    verdict: { content: read.digest, findings, made, ...quietTime(read.content.documents, now) },
    ...askedBy(pages, answers),
  });
  stopwatch.lap('swap');
  return {
    reason: reasonOf(record, code, isChanged),
    ...{ findings, made, rendered, written: edition.written },
  };
}

/** What an edition of the site is written from, and into. */
interface Desk {
  read: ReadContent;
  tree: SiteTree;
  /** What the last build left, as far as the same code made it. */
  former: SiteRecord;
  code: string;
}

/** Writes all files of the site that are not there yet into the copy that nobody sees. */
async function writeEdition({ read, tree, former, code }: Desk, places: BuildPlaces, options: BuildOptions) {
  const { templates: source, now, pool, stopwatch, onProgress } = options;
  const { documents } = read.content;
  onProgress('Compiling templates');
  const address = siteAddress(documents.publication.fields);
  const templates = await templatesOf(source, address, code, join(places.cache, 'templates'));
  stopwatch.lap('templates');

  const library = new TextLibrary(places.content, join(places.cache, 'texts'), textVersion(source.root));
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
  const { stale, fresh } = planPages(renderer.pages.keys(), former, tree.files, answers);
  stopwatch.lap('plan');

  tree.begin();
  const edition = new Edition(tree);
  const written = await renderPages(stale, {
    ...{ publication, library, renderer, tree, server: templates.server },
    onDone: (done, all) => {
      onProgress('Rendering pages', done, all);
    },
  });
  for (const page of written) edition.page(page.file, page);
  for (const file of fresh) edition.keep(file);
  await verifySample(fresh, tree.files, renderer, stale.join());
  stopwatch.lap('pages');

  for (const [path, digest] of templates.files) edition.place(path, join(templates.assets, path), digest);
  writePublishedFiles(publication.articles, read, places.content, edition);
  writeRedirects(publication, edition);
  writeHeaderFiles(publication.base, edition);
  stopwatch.lap('files');

  const search = options.hasSearch ? searchInputs(answers, code, publication, library) : '';
  if (search !== '' && search === former.search) edition.keepBelow(INDEX_PATH);
  else if (search !== '') {
    onProgress('Indexing for search');
    await writeShards(site, library, edition, { folder: join(places.cache, 'search'), root: source.root });
  }
  stopwatch.lap('search');

  edition.removeOthers();
  library.close();
  const made = {
    articles: publication.articles.length,
    entities: publication.entities.length,
    regions: publication.regions.length,
    pages: renderer.pages.size,
  };
  const pages = [...written, ...fresh.map((file) => ({ file, asked: askedOf(former, file) }))];
  return { edition, pages, answers, search, made, rendered: stale.length };
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

/** Of a site that was not built. */
const NOTHING: Made = { articles: 0, entities: 0, regions: 0, pages: 0 };

function askedOf({ asked, questions }: SiteRecord, file: string): string[] {
  return Array.from(asked.get(file) ?? [], (place) => questions[place] ?? '');
}

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
