import { join } from 'node:path';
import { siteAddress } from './astro-settings.ts';
import type { BuildOptions, BuildPlaces, OpenContent } from './build-request.ts';
import { contentVersion } from './code-digest.ts';
import { PAGES_FOR_OTHERS } from './pages/render-pages.ts';
import { publishSite } from './publish-site.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { Site } from './site.ts';
import { templatesDigest, templatesOf } from './templates/make-templates.ts';
import type { Templates } from './templates/templates.ts';
import { TextLibrary } from './texts/text-library.ts';

/** What a site is made from, all of it read. */
interface Prepared {
  read: ReadContent;
  library: TextLibrary;
  /** Of the templates. */
  code: string;
  /** Nothing when nobody knows the address of the site. */
  making: Promise<Templates> | undefined;
}

/** What is to be prepared. */
interface Commission {
  content: OpenContent;
  /** Of the templates, for whatever address. */
  templateSources: string;
  /** Of the templates of the last build. */
  formerCode: string;
}

/** Reads the content, and has texts rendered as they are read, while Astro compiles the templates. */
export async function prepare(
  { content, templateSources, formerCode }: Commission,
  places: BuildPlaces,
  { templates: templateSource, pool, stopwatch }: BuildOptions,
): Promise<Prepared> {
  const library = new TextLibrary(places.content, join(places.cache, 'texts'), contentVersion());
  const settings = await content.settings();
  const address = settings && siteAddress(settings);
  const code = address ? templatesDigest(templateSources, address) : '';
  const making = address && templatesOf(templateSource, address, code, join(places.cache, 'templates'));
  // A mistake in the templates is told once the content is known to be right.
  const tried = making?.catch(() => undefined);
  const read = await content.read(library.folder);
  library.takeIn(read.texts);
  stopwatch.lap('read');
  const made = await tried;
  const areAllStale = code !== formerCode && read.content.documents.articles.length >= PAGES_FOR_OTHERS;
  if (made && areAllStale) pool.prepare({ kind: 'program', server: made.server });
  stopwatch.lap('templates');
  return { read, library, code, making };
}

/** The site as it is to be, with the texts rendered that are not as they were. */
export async function publishedSite(
  { content, digestOf: digestOfFile }: ReadContent,
  library: TextLibrary,
  { now, pool, stopwatch, onProgress }: BuildOptions,
): Promise<Site> {
  await library.update(content, digestOfFile, pool, (done, all) => {
    onProgress('Rendering texts', done, all);
  });
  stopwatch.lap('texts');
  const site = publishSite(content.documents, now, library);
  stopwatch.lap('publish');
  return site;
}
