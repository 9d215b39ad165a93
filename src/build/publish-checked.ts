import { setImmediate } from 'node:timers/promises';
import type { Publication } from '../model/publication.ts';
import { publishTyped, tellOfTexts } from '../model/publish.ts';
import { hasError, type Finding } from '../source/finding.ts';
import type { BuildOptions, BuildPlaces, OpenContent } from './build-request.ts';
import { ChangedFile } from './changed-file.ts';
import { articleFile } from './content-files.ts';
import { inspectedElsewhere, type RecordedCopy } from './output/inspect-elsewhere.ts';
import type { SiteTree } from './output/site-tree.ts';
import { pagePreparation, type PagePreparation } from './pages/render-pages.ts';
import { prepareOthers, renderTexts, type Beginning, type Prepared } from './prepare-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import { siteOf } from './site-of.ts';
import type { Site } from './site.ts';
import type { Inquiries } from './staleness/inquiries.ts';
import { readInquiries } from './staleness/kept-inquiries.ts';
import { knownRight, type IsRight } from './staleness/known-right.ts';
import type { SiteRecord } from './staleness/site-record.ts';
import { sameFindings, type Present } from './staleness/verdict.ts';
import type { LoadableTemplates } from './templates/loadable-templates.ts';
import type { Templates } from './templates/templates.ts';
import type { TextLibrary } from './texts/text-library.ts';

/** What a publication is made from, and how. */
export interface Publishing extends Prepared {
  content: OpenContent;
  /** Whether others probably have texts to render for a while, in which this process does all that needs none of them. */
  areTextsFirst: boolean;
}

/** A publication that is right, and what its site is written with. */
export interface Publishable extends Prepared {
  site: Site;
  preparationFor: (templates: Templates) => PagePreparation;
  loadable: LoadableTemplates;
  /** The record of the last build, unless other templates made its pages. */
  former: SiteRecord | undefined;
  /** Of that build, or none. */
  inquiries: Inquiries;
  findings: readonly Finding[];
}

/**
 * What was read as a publication, with all texts rendered and everything checked; if something is wrong, only what that is.
 *
 * @throws {ChangedFile} When a text is not what was read any more, or the settings became right meanwhile.
 * @throws When a text cannot be rendered.
 */
export async function publishChecked(
  publishing: Publishing,
  places: BuildPlaces,
  options: BuildOptions,
  { tree, record, recordFile, sources }: Beginning,
): Promise<Publishable | { findings: readonly Finding[] }> {
  const { read, library, code, loadable, content, areAllStale, areTextsFirst } = publishing;
  const { now, stopwatch, pool } = options;
  const present = { sources, now };
  const check = async (publication?: Publication): Promise<readonly Finding[]> => {
    const findings =
      foundBefore(record, read, present) ??
      (await content.check(read, { publication, isRight: rightBefore(record, read, present) }));
    stopwatch.lap('check');
    return findings;
  };
  if (hasError(read.content.findings)) return { findings: await check() };

  const publish = (): Publication => {
    const typed = publishTyped(read.content.documents, now, (id) => read.named(articleFile(id)));
    stopwatch.lap('publish');
    return typed;
  };
  // What other templates made is of no use.
  const former = record.code === code ? record : undefined;
  const recall = () => readInquiries(places.cache, former?.inquiries ?? '');
  const inspect = async (copy: RecordedCopy) =>
    areAllStale ? undefined : inspectedElsewhere(copy, recordFile, pool);

  const renderFirst = async () => {
    tree.inspectWith(inspect);
    await renderTexts(read, library, options);
    return { publication: publish() };
  };
  const checkMeanwhile = async (texts: Promise<void>) => {
    texts.then(
      () => {
        tree.inspectWith(inspect);
      },
      () => undefined,
    );
    const publication = publish();
    const findings = await check(publication);
    if (hasError(findings)) return { publication, findings };
    // Word from those who render is heard in between.
    await setImmediate();
    const inquiries = recall();
    void loadable?.load();
    stopwatch.lap('recall');
    await tree.inspectUntil(texts, inspect);
    return { publication, findings, inquiries };
  };
  const made: Made = await (areTextsFirst ? besideTexts(publishing, options, checkMeanwhile) : renderFirst());
  if (made.findings && hasError(made.findings)) return { findings: made.findings };

  tellOfTexts(made.publication, (id) => library.factsOf(articleFile(id)));
  const site = siteOf(made.publication, library);
  const preparationFor = preparationOf(site, library, places.cache, tree);
  // They are told before the check, which takes this process for a while, and get ready meanwhile.
  await prepareOthers(publishing, pool, preparationFor);
  const findings = made.findings ?? (await check(made.publication));
  if (hasError(findings)) return { findings };
  // The settings were wrong when they were read first.
  if (!loadable) throw new ChangedFile(read.content.documents.publication.file);
  return {
    ...{ ...publishing, site, preparationFor, loadable, former, findings },
    inquiries: made.inquiries ?? recall(),
  };
}

/** A publication, and what was found out about it while others rendered texts. */
interface Made {
  publication: Publication;
  findings?: readonly Finding[];
  inquiries?: Inquiries;
}

/**
 * What comes of some work here that is done while others render texts, when these are rendered.
 *
 * @param work Begun when they have been given all; told when they are done.
 */
async function besideTexts(
  { read, library }: Publishing,
  options: BuildOptions,
  work: (texts: Promise<void>) => Promise<Made>,
): Promise<Made> {
  const given = Promise.withResolvers<undefined>();
  const texts = renderTexts(read, library, options, () => {
    given.resolve(undefined);
  });
  // Heard below.
  texts.catch(() => undefined);
  try {
    await Promise.race([texts, given.promise]);
    return await work(texts);
  } finally {
    // Nobody may write into packs any more that are tidied when something was wrong.
    await texts;
  }
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

/** For others who render pages; written once, and only when there is somebody to be told: it takes a while. */
function preparationOf(
  { publication }: Site,
  library: TextLibrary,
  cache: string,
  { folder }: SiteTree,
): (templates: Templates) => PagePreparation {
  let told: PagePreparation | undefined;
  return ({ server }) => (told ??= pagePreparation(publication, library, cache, server, folder));
}
