import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Publication } from '../model/publication.ts';
import { publishTyped, tellOfTexts } from '../model/publish.ts';
import type { Finding } from '../source/finding.ts';
import { articleFile } from './content-files.ts';
import type { BuildOptions, BuildPlaces, BuildResult, OpenContent } from './build-request.ts';
import { inspectedElsewhere } from './output/inspect-elsewhere.ts';
import { isFirstPart } from './output/part.ts';
import type { SiteTree } from './output/site-tree.ts';
import { pagePreparation, PAGES_FOR_OTHERS, type PagePreparation } from './pages/render-pages.ts';
import { prepare, prepareOthers, renderTexts, type Prepared } from './prepare-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import { siteOf } from './site-of.ts';
import { SiteSearch } from './site-search.ts';
import type { Site } from './site.ts';
import { ChangedFile } from './changed-file.ts';
import { Answers } from './staleness/answers.ts';
import type { Inquiries } from './staleness/inquiries.ts';
import { readInquiries, writeInquiries } from './staleness/kept-inquiries.ts';
import { writeRecord, type SiteRecord } from './staleness/site-record.ts';
import { knownRight, type IsRight } from './staleness/known-right.ts';
import {
  isOfThisTime,
  quietTime,
  sameFindings,
  type Present,
  type SiteSummary,
} from './staleness/verdict.ts';
import type { LoadableTemplates } from './templates/loadable-templates.ts';
import type { Templates } from './templates/templates.ts';
import type { TextLibrary } from './texts/text-library.ts';
import { writeEdition } from './write-edition.ts';

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
  /** Whether files were read before. */
  isContentKnown: boolean;
  /** Those of which that is known that are others now, or new. */
  others: readonly string[];
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
  beginning: Beginning,
): Promise<BuildResult> {
  const { templateSources, record, isContentKnown } = beginning;
  // When all is to be read, that comes first.
  const isCompiledFirst = isContentKnown && record.verdict?.templateSources !== templateSources;
  const isProgramLater = areTextsFirst(beginning);
  const prepared = await prepare(
    { content, templateSources, formerCode: record.code, isCompiledFirst, isProgramLater },
    places,
    options,
  );
  try {
    const publishable = await published(prepared, content, places, options, beginning);
    if ('site' in publishable) return await writeAnew(publishable, places, options, beginning);
    await keep(prepared, beginning.tree);
    return { reason: 'refused', ...publishable, summary: NOTHING, rendered: 0, written: 0 };
  } catch (error) {
    await keep(prepared, beginning.tree);
    throw error;
  }
}

/** A publication that is right, and what its site is written with. */
interface Publishable extends Prepared {
  site: Site;
  preparationFor: (templates: Templates) => PagePreparation;
  loadable: LoadableTemplates;
  /** Of the last build, if they are of use. */
  inquiries: Inquiries;
  findings: readonly Finding[];
}

/** What was read as a publication, with all texts rendered and everything checked; if something is wrong, only what that is. */
async function published(
  prepared: Prepared,
  content: OpenContent,
  places: BuildPlaces,
  options: BuildOptions,
  beginning: Beginning,
): Promise<Publishable | { findings: readonly Finding[] }> {
  const { tree, record, recordFile, sources } = beginning;
  const { now, stopwatch, pool } = options;
  const { read, library, code, loadable } = prepared;
  const present = { sources, now };
  const check = async (publication?: Publication): Promise<readonly Finding[]> => {
    const findings =
      foundBefore(record, read, present) ??
      (await content.check(read, { publication, isRight: rightBefore(record, read, present) }));
    stopwatch.lap('check');
    return findings;
  };
  if (hasError(read.content.findings)) return { findings: await check() };
  const inspect = () => {
    if (!prepared.areAllStale) tree.inspectWith((copy) => inspectedElsewhere(copy, recordFile, pool));
  };
  const isTextsFirst = areTextsFirst(beginning);
  if (!isTextsFirst) inspect();
  const begun = Promise.withResolvers<undefined>();
  const texts = renderTexts(read, library, options, () => {
    begun.resolve(undefined);
  });
  // Heard below.
  texts.then(isTextsFirst ? inspect : undefined, () => undefined);
  // Others render them while what needs none of them is done here.
  await (isTextsFirst ? Promise.race([texts, begun.promise]) : texts);
  const publication = publishTyped(read.content.documents, now, (id) => read.named(articleFile(id)));
  stopwatch.lap('publish');
  const found = isTextsFirst ? await check(publication) : undefined;
  // Word from those who render texts is heard in between.
  await setTimeout(0);
  // What other templates made is of no use.
  const inquiries = readInquiries(places.cache, record.code === code ? record.inquiries : '');
  if (isTextsFirst) await loadable?.load().catch(() => undefined);
  stopwatch.lap('recall');
  await tree.inspectUntil(texts);
  await texts;
  inspect();
  tellOfTexts(publication, (id) => library.factsOf(articleFile(id)));
  const site = siteOf(publication, library);
  const preparationFor = preparationOf(site, library, tree);
  prepareOthers(prepared, pool, preparationFor);
  // They are told now, and not when the check has ended.
  await setTimeout(0);
  const findings = found ?? (await check(publication));
  if (!loadable || hasError(findings)) return { findings };
  return { ...prepared, site, preparationFor, loadable, inquiries, findings };
}

/**
 * Whether there are files, new ones or others, that texts may name, so that texts are probably to be
 * rendered again. The one worker that is ready by now does that first, and inspects the copy then.
 */
function areTextsFirst({ others }: Beginning): boolean {
  return others.some((file) => !file.endsWith('.md'));
}

/** Writes what is not there yet, and puts it in the place of the site that was there. */
async function writeAnew(
  { read, library, code, site, preparationFor, loadable, inquiries, findings }: Publishable,
  places: BuildPlaces,
  options: BuildOptions,
  { tree, record, recordFile, sources, templateSources }: Beginning,
): Promise<BuildResult> {
  const { now, stopwatch, hasSearch, slice, pool } = options;
  // What other templates made is of no use.
  const former = record.code === code ? record : undefined;
  const textDigestOf = (file: string) => library.digestOf(file);
  const answers = new Answers(site, textDigestOf, read.digestOf, inquiries.former);
  const search =
    hasSearch && isFirstPart(slice)
      ? new SiteSearch(former?.search ?? '', {
          ...{ site, library, answers, code, pool },
          folder: join(places.cache, 'search'),
        })
      : undefined;
  // Of an edit it takes longer than all the rest; for many pages others are needed first.
  if (former && read.texts.size < PAGES_FOR_OTHERS) search?.begin();
  const { edition, summary, rendered } = await loadable
    .load()
    .then((ready) => {
      stopwatch.lap('templates');
      const material = { ...ready, read, library, site, tree, inquiries, answers, search, code };
      return writeEdition(
        { ...material, preparation: () => preparationFor(ready.templates) },
        places,
        options,
      );
    })
    .catch(async (error: unknown) => {
      // Nobody writes into a copy that is given up.
      await search?.settle();
      throw error;
    });
  // Nobody is needed any more, and they end while there is something to do here.
  void pool.close();
  await setTimeout(0);
  const changed = read.changedMeanwhile();
  if (changed !== undefined) throw new ChangedFile(changed);
  const isChanged = edition.written > 0 || !tree.isServedRight;
  const isWork = isChanged || rendered > 0;
  const reason = reasonOf(record, { content: read.digest, code, sources, hasSearch, now, tree, isWork });
  const stamps = isChanged ? tree.commit(edition.files) : tree.stamps;
  keepIfPossible(() => {
    writeRecord(recordFile, {
      ...{ code, files: edition.files, stamps, search: search?.inputs ?? '' },
      inquiries: writeInquiries(places.cache, inquiries, answers),
      umask: record.umask,
      verdict: {
        content: read.digest,
        statements: read.statements(findings),
        ...{ sources, templateSources, hasSearch, findings, summary },
        ...quietTime(read.content.documents, now),
      },
    });
  });
  stopwatch.lap('swap');
  return { reason, findings, summary, rendered, written: edition.written };
}

/** What the checks of the last build found, if they would find the same. */
function foundBefore(
  { verdict }: SiteRecord,
  read: ReadContent,
  present: Present,
): readonly Finding[] | undefined {
  return verdict && sameFindings(verdict, verdict.summary.timezone, read, present);
}

/** The files of which they would find no more than they did. */
function rightBefore({ verdict }: SiteRecord, read: ReadContent, present: Present): IsRight | undefined {
  return verdict && knownRight(verdict, verdict.summary.timezone, read, present);
}

/** Keeps what was read although nothing comes of it: what is right need not be read and rendered again when the rest is mended. */
async function keep({ read, library, loadable }: Prepared, tree: SiteTree): Promise<void> {
  read.keep();
  keepIfPossible(() => {
    library.save();
  });
  // Astro is done with the cache before anybody else begins, and nobody waits for an end that comes later.
  await loadable?.made.catch(() => undefined);
  await tree.inspected();
}

/** What is not kept, the next build finds out or makes again: the site stands or falls without it. */
function keepIfPossible(keep: () => void): void {
  try {
    keep();
  } catch {
    // A full disk.
  }
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** For others who render pages; put together once, and only when there is somebody to be told: it takes a while. */
function preparationOf(
  { publication }: Site,
  library: TextLibrary,
  { folder }: SiteTree,
): (templates: Templates) => PagePreparation {
  let told: PagePreparation | undefined;
  return ({ server }) => (told ??= pagePreparation(publication, library, server, folder));
}

/** Of a site that was not built. */
const NOTHING: SiteSummary = {
  articles: 0,
  entities: 0,
  regions: 0,
  pages: 0,
  due: undefined,
  timezone: 'UTC',
};

/** What a site was made from now, and what became of it. */
interface Outcome {
  content: string;
  code: string;
  sources: string;
  hasSearch: boolean;
  now: number;
  /** Not changed yet; what became of the served copy is found out when nothing else is the reason. */
  tree: Pick<SiteTree, 'isServedRight'>;
  /** Whether anything was rendered or written. */
  isWork: boolean;
}

/** Why a site was made anew: the first thing that is not as the last build left it. */
function reasonOf({ code, verdict }: SiteRecord, outcome: Outcome): BuildResult['reason'] {
  if (code === '') return 'first';
  if (code !== outcome.code) return 'code';
  // Of the same templates.
  if (verdict && verdict.sources !== outcome.sources) return 'part';
  if (verdict && verdict.content !== outcome.content) return 'content';
  if (verdict && verdict.hasSearch !== outcome.hasSearch) return 'search';
  if (verdict && !isOfThisTime(verdict, verdict.summary.timezone, outcome)) return 'time';
  if (!outcome.tree.isServedRight) return 'site';
  return outcome.isWork ? 'cache' : 'nothing';
}
