import { NameFinder } from '../../markdown/name-finder.ts';
import { realDisk } from '../../source/disk.ts';
import { pathIn } from '../../source/path-in.ts';
import { readSourceText } from '../../source/read-document.ts';
import { digestOf } from '../digest.ts';
import { renderText, type RenderedText } from '../texts/render-text.ts';
import type { KeptText, TextJob } from '../texts/text.ts';
import { TextSurroundings } from '../texts/text-surroundings.ts';
import { TextWriter } from '../texts/text-writer.ts';
import { filesIn } from './files-in.ts';
import type { Work } from './worker-protocol.ts';

/** Renders texts into a pack of its own. */
export function textRenderer({ folder, packs, around }: Work['render']['preparation']) {
  const surroundings = new TextSurroundings(around, filesIn(folder, around.assets));
  const writer = new TextWriter(packs);
  return (jobs: readonly TextJob[]): (KeptText | 'changed' | 'same')[] => {
    const kept = jobs.map((job) => {
      const rendered = renderAsItWas(folder, job, surroundings);
      return typeof rendered === 'string' ? rendered : writer.keep(rendered, job.digest);
    });
    writer.flush();
    return kept;
  };
}

/** The text of a file, unless it is no longer the one that was read and checked, or need not be rendered. */
function renderAsItWas(
  folder: string,
  job: TextJob,
  surroundings: TextSurroundings,
): RenderedText | 'changed' | 'same' {
  const bytes = readIfThere(pathIn(folder, job.file));
  if (bytes === undefined || digestOf(bytes) !== job.digest) return 'changed';
  const source = readSourceText(job.file, bytes);
  if ('rule' in source) return 'changed';
  const renamed = job.renamed?.flatMap((slug) => surroundings.entity(slug) ?? []);
  const isSame = renamed && new NameFinder(renamed, source.body).slugs.size === 0;
  return isSame ? 'same' : renderText(source.body, job, surroundings);
}

/** The bytes of a file that somebody may have removed meanwhile. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return realDisk.read(path);
  } catch {
    return undefined;
  }
}
