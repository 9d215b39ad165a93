import { realDisk } from '../../source/disk.ts';
import { pathIn } from '../../source/read-content.ts';
import { readSourceText } from '../../source/read-document.ts';
import { digestOf } from '../reading/surroundings.ts';
import { renderText, type RenderedText } from '../texts/render-text.ts';
import type { KeptText, TextJob } from '../texts/text.ts';
import { PackWriter } from '../texts/text-packs.ts';
import { TextSurroundings } from '../texts/text-surroundings.ts';
import type { Work } from './worker-protocol.ts';

/** Renders texts into a pack of its own. */
export function textRenderer({ folder, packs, around }: Work['render']['preparation']) {
  const surroundings = new TextSurroundings(around, filesIn(folder, around.assets));
  let pack: PackWriter | undefined;
  return (jobs: readonly TextJob[]): (KeptText | 'changed')[] => {
    const rendered = jobs.map((job) => renderAsRead(folder, job, surroundings));
    const texts = rendered.flatMap((one) => (one ? [one.text] : []));
    pack ??= new PackWriter(packs);
    const places = pack.write(texts)[Symbol.iterator]();
    return rendered.map((one, index) => {
      const place = one && places.next().value;
      const job = jobs[index];
      return place && job ? { digest: job.digest, answers: one.answers, facts: one.facts, place } : 'changed';
    });
  };
}

/** The text of a file, unless it is no longer the one that was read and checked. */
function renderAsRead(
  folder: string,
  job: TextJob,
  surroundings: TextSurroundings,
): RenderedText | undefined {
  const bytes = realDisk.read(pathIn(folder, job.file));
  if (digestOf(bytes) !== job.digest) return undefined;
  const source = readSourceText(job.file, bytes);
  return 'rule' in source ? undefined : renderText(source.body, job, surroundings);
}

function filesIn(folder: string, assets: ReadonlySet<string>) {
  const pathOf = (file: string) => pathIn(folder, file);
  return {
    assets,
    readAsset: (file: string) => realDisk.read(pathOf(file)),
    readPart: (file: string, start: number, length: number) => realDisk.readPart(pathOf(file), start, length),
    sizeOf: (file: string) => realDisk.size(pathOf(file)),
  };
}
