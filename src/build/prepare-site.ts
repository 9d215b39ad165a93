import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { siteAddress } from './astro-settings.ts';
import type { BuildOptions, BuildPlaces, OpenContent } from './build-request.ts';
import { contentVersion } from './code-digest.ts';
import { PAGES_FOR_OTHERS } from './pages/render-pages.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { TemplatesToMake } from './templates/make-templates.ts';
import { TemplateCompiler } from './templates/template-compiler.ts';
import { templatesDigest } from './templates/template-digest.ts';
import { PageProgram } from './templates/page-program.ts';
import type { Templates } from './templates/templates.ts';
import { TextLibrary } from './texts/text-library.ts';
import type { WorkerPool } from './workers/worker-pool.ts';
import type { Preparation } from './workers/worker-protocol.ts';

/** What a site is made from, all of it read. */
export interface Prepared {
  read: ReadContent;
  library: TextLibrary;
  /** Of the templates. */
  code: string;
  /**
   * Nothing when the settings are wrong, so that nobody knows the address of the site. It fails with a
   * mistake in the templates, which is told once the content is known to be right.
   */
  loading: Promise<LoadedTemplates> | undefined;
  /** Whether all pages are to be rendered, and they are many. */
  areAllStale: boolean;
}

/** Templates, and the program in them. */
export interface LoadedTemplates {
  templates: Templates;
  program: PageProgram;
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
}

/** Reads the content, and has texts rendered as they are read, while Astro compiles the templates. */
export async function prepare(
  { content, templateSources, formerCode, isCompiledFirst }: Commission,
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
  const loading = address && load(compiler, { source: templateSource, address, cache, digest: code });
  if (!loading) void compiler.close();
  // Whoever needs them is told, once all is read.
  loading?.catch(() => undefined);
  const reading = content.read(texts);
  // Heard below.
  reading.catch(() => undefined);
  // Whoever reads begins now, and not when the library is there.
  await setImmediate();
  const library = new TextLibrary(places.content, texts, contentVersion());
  const read = await reading.catch(async (error: unknown) => {
    await loading?.catch(() => undefined);
    throw error;
  });
  library.takeIn(read.texts);
  stopwatch.lap('read');
  const articles = read.content.documents.articles.length / (slice?.of ?? 1);
  const areAllStale = code !== formerCode && articles >= PAGES_FOR_OTHERS;
  const prepared = { read, library, code, loading, areAllStale };
  prepareOthers(prepared, pool, ({ templates: { server } }) => ({ kind: 'program', server }));
  return prepared;
}

/** Has others who will render all pages get ready as soon as there are templates, while there is something to do here. */
export function prepareOthers(
  { loading, areAllStale, read }: Prepared,
  pool: WorkerPool,
  preparationFor: (loaded: LoadedTemplates) => Preparation,
): void {
  if (!areAllStale) return;
  loading
    ?.then((loaded) => {
      // Where nothing was to be read, only one was started so far.
      pool.warmUp(read.content.documents.articles.length);
      pool.prepare(preparationFor(loaded));
    })
    // Whatever is wrong is met again by whoever renders.
    .catch(() => undefined);
}

/** Loads the program while files are still being read; pages are asked of it later. */
async function load(compiler: TemplateCompiler, wanted: TemplatesToMake): Promise<LoadedTemplates> {
  const templates = await compiler.templates(wanted);
  const { origin, base } = wanted.address;
  return { templates, program: await PageProgram.load(templates.server, origin + base) };
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
  onGiven: () => void,
): Promise<void> {
  const onDone = (done: number, all: number) => {
    onProgress('Rendering texts', done, all);
  };
  await library.update(content, digestOf, pool, onDone, onGiven);
  library.packAnew();
  stopwatch.lap('texts');
}
