import { join } from 'node:path';
import type { Publication } from '../../model/publication.ts';
import { hasError } from '../../source/finding.ts';
import { ChangedFile } from '../changed-file.ts';
import { asIfFinished } from '../check-content.ts';
import { searchVersion } from '../code-digest.ts';
import { articleFile } from '../content-files.ts';
import { DamagedCache } from '../damaged-cache.ts';
import { publishSite } from '../publish-site.ts';
import type { ReadContent } from '../reading/assemble.ts';
import type { ContentReader, OnRead, Watched } from '../reading/content-reader.ts';
import type { Survey } from '../reading/survey.ts';
import { folderShardStore } from '../search-store.ts';
import { provideSite } from '../site.ts';
import type { TextLibrary } from '../texts/text-library.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { liveOutputs, type KnownIndex, type LiveOutputs } from './live-outputs.ts';

/** What a live publication is made with. */
export interface LiveMaterial {
  reader: Pick<ContentReader, 'read' | 'readChanged' | 'survey'>;
  library: TextLibrary;
  pool: WorkerPool;
  /** The folder of the preview's own cache. */
  cache: string;
  /** Shows how far reading or rendering is. */
  shower: (what: string) => OnRead;
}

/** What pages and files come from. */
interface Showing {
  outputs: LiveOutputs;
  publication: Publication;
}

/**
 * A publication as it is while it is written, drafts and scheduled articles included. What was
 * read is shown unless a file has wrong fields; one state comes after the other, whoever asks for it.
 */
export class LivePublication {
  readonly #material: LiveMaterial;
  #read: ReadContent;
  #showing: Showing;
  /** The digest of the content that is shown. */
  #shown: string;
  /** Done when all that was to be shown until now is. */
  #settled: Promise<unknown> = Promise.resolve();

  private constructor(material: LiveMaterial, read: ReadContent, showing: Showing) {
    this.#material = material;
    this.#read = read;
    this.#showing = showing;
    this.#shown = read.digest;
  }

  /**
   * Reads the content, and shows it; once more when somebody saves meanwhile.
   *
   * @param survey What files there are at first.
   */
  static async begin(material: LiveMaterial, survey: Survey): Promise<LivePublication> {
    const { reader, shower } = material;
    for (let now = survey; ; now = reader.survey()) {
      const read = await reader.read(shower('Reading files'), now);
      try {
        const live = new LivePublication(material, read, await showingOf(read, material));
        await live.#pack();
        return live;
      } catch (error) {
        if (!(error instanceof ChangedFile)) throw error;
      }
    }
  }

  /** What was read last, shown or not. */
  get read(): ReadContent {
    return this.#read;
  }

  get publication(): Publication {
    return this.#showing.publication;
  }

  get outputs(): LiveOutputs {
    return this.#showing.outputs;
  }

  /**
   * Takes up changes that somebody saw; says whether something else is shown now.
   *
   * @throws {ChangedFile} When a file changes meanwhile.
   */
  async refresh(watched: Watched): Promise<boolean> {
    this.#read = await this.#material.reader.readChanged(watched);
    return this.#showRead();
  }

  /** The same by a look at the whole folder, since who watches it may have missed something. What was read is kept for the next run. */
  async refreshAll(): Promise<boolean> {
    this.#read = await this.#material.reader.read();
    this.#read.keep();
    return this.#showRead();
  }

  /**
   * Renders all texts again, since what was kept of them is damaged. Shows what was read last: what
   * was shown before a file went wrong is not on the disk any more.
   */
  async mend(): Promise<void> {
    await this.#show(this.#read, { isMended: true });
  }

  async #showRead(): Promise<boolean> {
    const read = this.#read;
    // What a file with wrong fields would show, nobody can say.
    if (read.digest === this.#shown || hasError(read.content.findings)) return false;
    await this.#show(read);
    return true;
  }

  /** Shows what was read when all that was to be shown until now is. */
  async #show(read: ReadContent, { isMended = false } = {}): Promise<void> {
    const { library } = this.#material;
    const showing = this.#settled.then(async () => {
      if (isMended) library.forget();
      this.#showing = await showingOf(read, this.#material);
      this.#shown = read.digest;
      // In the same turn: texts go that nobody knows of, such as those that somebody just renders.
      if (isMended) library.save();
    });
    this.#settled = showing.catch(() => undefined);
    await showing;
  }

  /** Packs texts anew where that is due, and keeps them for the next preview. Only at the beginning: old texts go, which a page may be about to read. */
  async #pack(): Promise<void> {
    const { library } = this.#material;
    try {
      library.packAnew();
    } catch (error) {
      if (!(error instanceof DamagedCache)) throw error;
      await this.mend();
    }
    library.save();
  }
}

/** Hands what was read to the pages. */
async function showingOf(read: ReadContent, material: LiveMaterial): Promise<Showing> {
  const { library, pool, cache, shower } = material;
  const { content } = read;
  await library.update(content, read.digestOf, pool, shower('Rendering texts'));
  const site = publishSite(asIfFinished(content.documents), Infinity, library);
  provideSite({ ...site, isPreview: true });
  // What earlier searches in a preview left.
  const knownIndex = (): KnownIndex => ({
    kept: folderShardStore(join(cache, 'search')),
    codeVersion: searchVersion(),
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
  });
  return { outputs: liveOutputs(site, read, knownIndex), publication: site.publication };
}
