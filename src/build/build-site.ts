import { join } from 'node:path';
import type { BuildOptions, BuildPlaces, BuildResult, ContentSource } from './build-request.ts';
import { placesOf, refuseForeign } from './output/places.ts';
import { SiteTree } from './output/site-tree.ts';
import { contentDigest, type Survey } from './reading/survey.ts';
import { readRecord } from './staleness/site-record.ts';
import { underUmask } from './staleness/under-umask.ts';
import { stands } from './staleness/verdict.ts';
import { sourcesDigest } from './templates/template-digest.ts';
import type { WorkerPool } from './workers/worker-pool.ts';

/**
 * Brings a site up to date with its content: renders each text and each page that
 * something changed for, writes the files that are not there yet, and puts all of it in
 * the place of what was there in one step. With an error in the content the site stays
 * as it is.
 *
 * @throws What a template or a tool throws; `out` is then as it was.
 * @throws {OutProblem} When `out` cannot be replaced by a site.
 * @throws {ChangedFile} When a file changes meanwhile.
 * @throws {DamagedCache} When what is kept is not what was put there; without it a build goes on.
 */
export async function buildSite(
  source: ContentSource,
  places: BuildPlaces,
  options: BuildOptions,
): Promise<BuildResult> {
  const { now, stopwatch, hasSearch } = options;
  // First, since it puts the last site back where a build was ended in the middle.
  const copies = placesOf(places.out, join(places.cache, 'tree'));
  const templateSources = sourcesDigest(options.templates);
  const { slice } = options;
  const sources = `${slice ? `${slice.number}/${slice.of}` : 'whole'} ${templateSources}`;
  const recordFile = join(places.cache, 'record');
  const survey = source.survey();
  const { listing, digests } = survey;
  // A worker takes a moment to begin, in which there is enough to do here.
  if (!digests.areKnown) options.pool.warmUp(listing.files.length);
  // Files that nothing is known of are better digested by those who read them.
  const content = digests.areKnown ? knownContent(survey, options.pool) : '';
  const left = readRecord(recordFile);
  refuseForeign(copies, left.files);
  const record = underUmask(left, recordFile, copies);
  const { verdict } = record;
  const tree = new SiteTree(copies, record.files, record.stamps);
  stopwatch.lap('survey');
  const isStanding = verdict && stands(verdict, { content, sources, hasSearch, now });
  if (isStanding && tree.isServedRight) {
    // A fresh checkout has other stamps for the same files, which need not be read each time.
    digests.save();
    return {
      reason: 'nothing',
      findings: verdict.findings,
      summary: verdict.summary,
      rendered: 0,
      written: 0,
    };
  }

  options.pool.warmUp();
  // What reads, checks and renders takes a while to load, and most builds of a finished site do without.
  const { renewSite } = await import('./renew-site.ts');
  return renewSite(await source.open(survey), places, options, {
    ...{ tree, record, recordFile, sources, templateSources },
    isContentKnown: digests.areKnown,
    changedFiles: digests.changedFiles,
  });
}

/** The digest of content of which something is known. As soon as a file turns out to have changed, a worker starts. */
function knownContent({ listing, digests }: Survey, pool: WorkerPool): string {
  let isWarm = false;
  const digestOf = (file: string) => {
    const digest = digests.of(file);
    if (!isWarm && digests.changedFiles.length > 0) {
      pool.warmUp();
      isWarm = true;
    }
    return digest;
  };
  // Articles last: they are many, and a change to anything else has texts rendered again, for which a worker must be ready.
  for (const { kind, file } of listing.files) if (kind !== 'articles') digestOf(file);
  for (const file of listing.assets) digestOf(file);
  return contentDigest(listing, digestOf);
}
