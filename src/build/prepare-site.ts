import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hasError } from '../source/finding.ts';
import { rootOf, siteAddress, type SiteAddress } from './astro-settings.ts';
import type { BuildOptions, BuildPlaces, OpenContent } from './build-request.ts';
import { ChangedFile } from './changed-file.ts';
import { contentVersion } from './code-digest.ts';
import type { SiteTree } from './output/site-tree.ts';
import { PAGES_FOR_OTHERS } from './pages/render-pages.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { SiteRecord } from './staleness/site-record.ts';
import { LoadableTemplates } from './templates/loadable-templates.ts';
import { TemplateCompiler } from './templates/template-compiler.ts';
import { templatesDigest } from './templates/template-digest.ts';
import type { Templates } from './templates/templates.ts';
import { TextLibrary } from './texts/text-library.ts';
import type { WorkerPool } from './workers/worker-pool.ts';
import type { Preparation } from './workers/worker-protocol.ts';

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
  /** Files with other bytes than when they were last read, and new ones, as far as anything is known. */
  changedFiles: readonly string[];
}

/** What a site is made from, all of it read. */
export interface Prepared {
  read: ReadContent;
  library: TextLibrary;
  /** Of the templates. */
  code: string;
  /**
   * Nothing when the settings are wrong, so that nobody knows the address of the site. A mistake in
   * them is told once the content is known to be right.
   */
  loadable: LoadableTemplates | undefined;
  /** Whether all pages are to be rendered, and they are many. */
  areAllStale: boolean;
}

/** What is to be prepared. */
interface Commission {
  content: OpenContent;
  /** Of the templates, for whatever address. */
  templateSources: string;
  /** Of the templates of the last build. */
  formerCode: string;
  /** Whether the templates are others than those of the last build, wherever the site lives, and are to be compiled before anything else. */
  isCompiledFirst: boolean;
  /** Whether the program in the templates is loaded by `publishChecked`, once others have texts to render; else it is loaded while content is read. */
  isProgramLater: boolean;
}

/**
 * Reads the content, and has texts rendered as they are read, while Astro compiles the templates.
 *
 * @throws {ChangedFile} When the settings change meanwhile.
 */
export async function prepare(
  { content, templateSources, formerCode, isCompiledFirst, isProgramLater }: Commission,
  places: BuildPlaces,
  { templates: templateSource, pool, stopwatch, slice }: BuildOptions,
): Promise<Prepared> {
  const texts = join(places.cache, 'texts');
  const compiler = new TemplateCompiler();
  if (isCompiledFirst) compiler.warmUp();
  const settings = await content.settings();
  const address = settings && siteAddress(settings);
  const code = address ? templatesDigest(templateSources, address) : '';
  const cache = join(places.cache, 'templates');
  const wanted = address && { source: templateSource, address, cache, digest: code };
  const loadable = wanted && new LoadableTemplates(compiler.templates(wanted), wanted.address);
  if (!loadable) void compiler.close();
  const reading = content.read(texts);
  // Heard below.
  reading.catch(() => undefined);
  // Whoever reads begins now, and not when the library is there.
  await setImmediate();
  if (!isProgramLater) void loadable?.load();
  const library = new TextLibrary(places.content, texts, contentVersion());
  const read = await reading
    .then((one) => ofSameAddress(one, address))
    .catch(async (error: unknown) => {
      await loadable?.made.catch(() => undefined);
      throw error;
    });
  library.takeIn(read.texts);
  stopwatch.lap('read');
  const articles = read.content.documents.articles.length / (slice?.of ?? 1);
  const areAllStale = code !== formerCode && articles >= PAGES_FOR_OTHERS;
  const prepared = { read, library, code, loadable, areAllStale };
  void prepareOthers(prepared, pool, ({ server }) => ({ kind: 'program', server }));
  return prepared;
}

/**
 * What was read, unless the settings in it are others than those that had to be read first.
 *
 * @throws {ChangedFile} When a site would have the one address in its templates and the other in its content.
 */
function ofSameAddress(read: ReadContent, address: SiteAddress | undefined): ReadContent {
  // What is wrong is told.
  if (!address || hasError(read.content.findings)) return read;
  const { file, fields } = read.content.documents.publication;
  if (rootOf(address) !== rootOf(siteAddress(fields))) throw new ChangedFile(file);
  return read;
}

/**
 * Has others who will render all pages get ready as soon as there are templates, while there is something to do here.
 *
 * @returns When they are told; at once while there are no templates yet.
 */
export async function prepareOthers(
  { loadable, areAllStale, read }: Prepared,
  pool: WorkerPool,
  preparationFor: (templates: Templates) => Preparation,
): Promise<void> {
  if (!areAllStale || !loadable) return;
  const told = loadable.made
    .then((templates) => {
      // Where nothing was to be read, only one was started so far.
      pool.warmUp(read.content.documents.articles.length);
      return pool.prepare(preparationFor(templates));
    })
    // Whatever is wrong is met again by whoever renders.
    .catch(() => undefined);
  if (loadable.areMade) await told;
}

/**
 * Has the texts rendered that are not as they were.
 *
 * @param onGiven Told when others can begin, if there is anything to do.
 */
export async function renderTexts(
  { content, digestOf }: ReadContent,
  library: TextLibrary,
  { pool, stopwatch, onProgress }: BuildOptions,
  onGiven?: () => void,
): Promise<void> {
  const onDone = (done: number, all: number) => {
    onProgress('Rendering texts', done, all);
  };
  await library.update(content, digestOf, pool, onDone, onGiven);
  library.packAnew();
  stopwatch.lap('texts');
}
