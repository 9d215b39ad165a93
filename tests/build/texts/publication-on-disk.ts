import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { articleFile } from '../../../src/build/content-files.ts';
import { ContentReader } from '../../../src/build/reading/content-reader.ts';
import { TextLibrary } from '../../../src/build/texts/text-library.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { publish, publishTyped, tellOfTexts } from '../../../src/model/publish.ts';
import { SMALLEST } from '../../memory-disk.ts';

/** A publication on disk, of which one build after the other renders the texts. */
export class PublicationOnDisk {
  readonly #root = mkdtempSync(join(tmpdir(), 'publication-'));
  readonly #pool = new WorkerPool();

  constructor() {
    for (const [path, text] of Object.entries(SMALLEST)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.#root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(path: string): void {
    rmSync(join(this.#root, 'content', path));
  }

  /**
   * How many texts a build renders, which knows of the others what the last one kept. All are those that
   * whoever knows none of them renders, and name the same entities to others as before they were rendered.
   */
  async rendered(): Promise<number> {
    const { content, digestOf, named } = await this.#read();
    const [library, anew] = [this.#library('texts'), this.#library('anew')];
    const count = await library.update(content, digestOf, this.#pool);
    library.save();
    await anew.update(content, digestOf, this.#pool);
    for (const { file } of content.documents.articles) {
      expect({ ...library.textOf(file) }, file).toEqual({ ...anew.textOf(file) });
      expect(library.factsOf(file), file).toEqual(anew.factsOf(file));
    }
    const factsOf = (id: string) => anew.factsOf(articleFile(id));
    const typed = publishTyped(content.documents, Infinity, (id) => named(articleFile(id)));
    tellOfTexts(typed, (id) => library.factsOf(articleFile(id)));
    expect(typed.articles).toEqual(publish(content.documents, Infinity, factsOf).articles);
    library.close();
    anew.close();
    rmSync(join(this.#root, 'anew'), { recursive: true });
    return count;
  }

  async close(): Promise<void> {
    await this.#pool.close();
    rmSync(this.#root, { recursive: true });
  }

  #read() {
    return new ContentReader(join(this.#root, 'content'), join(this.#root, 'read'), this.#pool).read();
  }

  #library(folder: string): TextLibrary {
    return new TextLibrary(join(this.#root, 'content'), join(this.#root, folder), 'test');
  }
}
