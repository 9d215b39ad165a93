import { outlineMarkdown } from '../../markdown/outline.ts';
import { realDisk } from '../../source/disk.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { readFile, type TextOfFile } from '../reading/read-file.ts';
import type { Reading } from '../reading/reading.ts';
import { unread } from '../reading/refused.ts';
import { Surroundings } from '../reading/surroundings.ts';
import { renderTextAsRead, type RenderedText } from '../texts/render-text.ts';
import { textJob } from '../texts/text-jobs.ts';
import { TextSurroundings } from '../texts/text-surroundings.ts';
import { TextWriter } from '../texts/text-writer.ts';
import { filesIn } from './files-in.ts';
import type { FreshReading, Work } from './worker-protocol.ts';

/** Reads files of `content/`; if it is told what lies around their texts, it renders these at once. */
export function reader({ folder, names, texts }: Work['read']['preparation']) {
  const surroundings = new Surroundings(realDisk, folder, names);
  if (!texts) {
    return (files: readonly DocumentFile[]): FreshReading[] =>
      files.map((one) => ({ reading: survived(one, () => readFile(one, realDisk, folder, surroundings)) }));
  }
  const around = new TextSurroundings(texts.around, filesIn(folder, texts.around.assets));
  const writer = new TextWriter(texts.packs);
  return (files: readonly DocumentFile[]): FreshReading[] => {
    const read = files.map((one): FreshReading => {
      let made: { rendered: RenderedText; digest: string } | undefined;
      const outlineOf = ({ file, digest, source, context }: TextOfFile) => {
        if (!file.fields) return outlineMarkdown(source, context);
        const job = textJob(file, digest, file.fields);
        const { outline, rendered } = renderTextAsRead(source, job, around, context);
        made = { rendered, digest };
        return outline;
      };
      const reading = survived(one, () => readFile(one, realDisk, folder, surroundings, outlineOf));
      // Not on account of the file, if it cannot be kept.
      return made ? { reading, text: writer.keep(made.rendered, made.digest) } : { reading };
    });
    writer.flush();
    return read;
  };
}

/** What was read of a file; whatever is thrown is on account of that file alone, and refuses it. */
function survived(one: DocumentFile, read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    if (process.env.GAZETTEER_DEBUG)
      process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    return unread(one);
  }
}
