import { join } from 'node:path';
import { nextDue } from '../model/next-due.ts';
import type { Publication } from '../model/publication.ts';
import type { Finding } from '../source/finding.ts';
import { INDEX_PATH } from '../search/format.ts';
import { writeSearch } from '../search/write-search.ts';
import type { BuildOptions, BuildPlaces, BuildResult, OpenContent } from './build-request.ts';
import { searchVersion } from './code-digest.ts';
import { articleFile, pageFile } from './content-files.ts';
import { Edition } from './output/edition.ts';
import { inSlice, PART_FILE, partManifest } from './output/part.ts';
import type { SiteTree } from './output/site-tree.ts';
import { writeHeaderFiles } from './output/write-header-files.ts';
import { writePublishedFiles } from './output/write-published-files.ts';
import { writeRedirects } from './output/write-redirects.ts';
import { PageRenderer } from './pages/page-renderer.ts';
import { renderPages } from './pages/render-pages.ts';
import { verifySample } from './pages/verify-sample.ts';
import { prepare, publishedSite } from './prepare-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import { digestOf } from './digest.ts';
import { folderShardStore } from './search-store.ts';
import type { Site } from './site.ts';
import { Answers } from './staleness/answers.ts';
import { readInquiries, writeInquiries, type Inquiries } from './staleness/inquiries.ts';
import { writeRecord, type SiteRecord } from './staleness/site-record.ts';
import { quietTime, sameFindings, type Made } from './staleness/verdict.ts';
import type { Templates } from './templates/templates.ts';
import type { TextLibrary } from './texts/text-library.ts';

/** What is known of a site before anything is read. */
export interface Beginning {
  tree: SiteTree;
  /** What the last build made. */
  record: SiteRecord;
  recordFile: string;
  /** Of the templates, and of the part of the site. */
  sources: string;
  /** Of the templates, for whatever address. */
  templateSources: string;
}

/**
 * The rest of `buildSite`, when something may have changed.
 *
 * @throws What a template or a tool throws; `out` is then as it was.
 * @throws {DamagedCache} When what is kept is not what was put there; without it a build goes on.
 */
export async function renewSite(
  content: OpenContent,
  places: BuildPlaces,
  options: BuildOptions,
  { tree, record, recordFile, sources, templateSources }: Beginning,
): Promise<BuildResult> {
  const { now, stopwatch, hasSearch } = options;
  const { read, library, code, making } = await prepare(
    { content, templateSources, formerCode: record.code },
    places,
    options,
  );
  const site = hasError(read.content.findings) ? undefined : await publishedSite(read, library, options);
  const findings = foundBefore(record, read, sources, now) ?? (await content.check(read, site?.publication));
  stopwatch.lap('check');
  if (!site || !making || hasError(findings)) {
    keepTexts(library);
    return { reason: 'refused', findings, made: NOTHING, rendered: 0, written: 0 };
  }
  const templates = await making;
  library.save();
  const former = record.code === code ? record : { ...record, search: '' };
  const inquiries = readInquiries(places.cache, record.code === code ? record.inquiries : '');
  const { edition, answers, search, made, rendered } = await writeEdition(
    { read, library, site, templates, tree, former, inquiries, code },
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
        statements: read.statements(findings),
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

/** What the checks of the last build found, if they would find the same. */
function foundBefore(
  { verdict }: SiteRecord,
  read: ReadContent,
  sources: string,
  now: number,
): readonly Finding[] | undefined {
  return verdict && sameFindings(verdict, verdict.made.timezone, read, { sources, now });
}

/** What is right in refused content need not be rendered again when the rest is mended. */
function keepTexts(library: TextLibrary): void {
  try {
    library.save();
  } catch {
    // Then it is rendered again.
  }
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** What an edition of the site is written from, and into. */
interface Desk {
  read: ReadContent;
  library: TextLibrary;
  site: Site;
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
  { read, library, site, templates, tree, former, inquiries, code }: Desk,
  places: BuildPlaces,
  options: BuildOptions,
) {
  const { now, pool, stopwatch, onProgress } = options;
  const { publication } = site;
  const renderer = await PageRenderer.load(templates.server, site);
  stopwatch.lap('program');

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
    ...{ publication, library, renderer, tree, answers, pool, server: templates.server },
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
    due: nextDue(read.content.documents, now),
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
