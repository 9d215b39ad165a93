import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LEDGER_FILE } from '../source/recognise.ts';
import type { BuildOptions, BuildPlaces, BuildResult, OpenContent } from './build-request.ts';
import { ChangedFile } from './changed-file.ts';
import { isFirstPart } from './output/part.ts';
import type { SiteTree } from './output/site-tree.ts';
import { removeShown } from './pages/page-work.ts';
import { PAGES_FOR_OTHERS } from './pages/render-pages.ts';
import { prepare, type Beginning, type Prepared } from './prepare-site.ts';
import { publishChecked, type Publishable } from './publish-checked.ts';
import { SiteSearch } from './site-search.ts';
import { Answers } from './staleness/answers.ts';
import { writeInquiries } from './staleness/kept-inquiries.ts';
import { writeRecord, type SiteRecord } from './staleness/site-record.ts';
import { isOfThisTime, quietTime, type SiteSummary } from './staleness/verdict.ts';
import { writeEdition } from './write-edition.ts';

/**
 * The rest of `buildSite`, when something may have changed.
 *
 * @throws What a template or a tool throws; `out` is then as it was.
 * @throws {ChangedFile} When a file changes meanwhile.
 * @throws {DamagedCache} When what is kept is not what was put there; without it a build goes on.
 */
export async function renewSite(
  content: OpenContent,
  places: BuildPlaces,
  options: BuildOptions,
  beginning: Beginning,
): Promise<BuildResult> {
  const { templateSources, record, isContentKnown, changedFiles } = beginning;
  // When all is to be read, that comes first.
  const isCompiledFirst = isContentKnown && record.verdict?.templateSources !== templateSources;
  const areTextsFirst = isContentKnown && !isCompiledFirst && changedFiles.some(mayBeNamed);
  const prepared = await prepare(
    { content, templateSources, formerCode: record.code, isCompiledFirst, isProgramLater: areTextsFirst },
    places,
    options,
  );
  try {
    const publishing = { ...prepared, content, areTextsFirst };
    const publishable = await publishChecked(publishing, places, options, beginning);
    if ('site' in publishable) return await writeAnew(publishable, places, options, beginning);
    await keep(prepared, beginning.tree);
    return { reason: 'refused', ...publishable, summary: NOTHING, rendered: 0, written: 0 };
  } catch (error) {
    await keep(prepared, beginning.tree);
    throw error;
  } finally {
    removeShown(places.cache);
  }
}

/**
 * Whether texts may say something of a file, such as the name of an entity or the rows of data, so that they are
 * probably to be rendered again. The one worker that is ready by then does that first, and inspects the copy then.
 */
function mayBeNamed(file: string): boolean {
  return !file.endsWith('.md') && file !== LEDGER_FILE;
}

/** Writes what is not there yet, and puts it in the place of the site that was there. */
async function writeAnew(
  { read, library, code, site, preparationFor, loadable, former, inquiries, findings }: Publishable,
  places: BuildPlaces,
  options: BuildOptions,
  { tree, record, recordFile, sources, templateSources }: Beginning,
): Promise<BuildResult> {
  const { now, stopwatch, hasSearch, slice, pool } = options;
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
  await setImmediate();
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
