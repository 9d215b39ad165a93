import { publishSite } from '../src/build/publish-site.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { readAll } from './read-all.ts';
import type { Site } from '../src/build/site.ts';
import { renderText, type RenderedText } from '../src/build/texts/render-text.ts';
import { textJobs } from '../src/build/texts/text-jobs.ts';
import { aroundOf, TextSurroundings } from '../src/build/texts/text-surroundings.ts';
import type { Disk } from '../src/source/disk.ts';
import { located } from '../src/source/located-content.ts';

/** A folder of content as a site, all of it rendered in this process. */
export function renderedSite(disk: Disk, now: number, folder = 'content'): { site: Site; read: ReadContent } {
  const read = readAll(disk, folder);
  const { content, digestOf } = read;
  const { documents } = content;
  const surroundings = new TextSurroundings(
    aroundOf(documents.publication.fields, documents.entities, content.assets),
    content,
  );
  const sources = located(content);
  const texts = new Map<string, RenderedText>();
  for (const job of textJobs(documents, digestOf))
    texts.set(job.file, renderText(sources.bodyOf(job.file), job, surroundings));
  const of = (file: string) => {
    const text = texts.get(file);
    if (!text) throw new Error(`no text of ${file}`);
    return text;
  };
  const site = publishSite(documents, now, {
    textOf: (file) => of(file).text,
    factsOf: (file) => of(file).facts,
  });
  return { site, read };
}
